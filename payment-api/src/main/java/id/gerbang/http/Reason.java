package id.gerbang.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says to the operator why a call failed: which server, what is wrong, what to check. Repeats no text of the JDK except the
 * status of a proxy.
 */
final class Reason {

    private static final Pattern TUNNEL = Pattern.compile("Unable to tunnel through proxy.*HTTP/1\\.\\d (\\d{3}).*");

    private final HttpCall call;
    private final String gateway;
    private final Proxy proxy;

    Reason(HttpCall call, Proxy proxy) {
        this.call = call;
        this.gateway = call.getUri().getHost() + ":" + call.getPort();
        this.proxy = proxy;
    }

    /** Why nothing was sent to the gateway. */
    String notSent(Throwable reason) {
        if (reason instanceof ProxyException) {
            return refusedByProxy("407");
        }
        if (isTimeout(reason)) {
            return "no connection to " + gateway + through() + " within " + call.getTimeout()
                    + "; check the network, the firewall and the proxy";
        }
        if (reason instanceof UnknownHostException) {
            return nameNotFound();
        }
        if (reason instanceof ConnectException || reason instanceof NoRouteToHostException) {
            return next() + " cannot be reached: it refused the connection, or there is no route to it; check "
                    + (isDirect() ? "the base URL" : "the proxy settings of this Java") + " and the firewall";
        }
        if (call.isSecure() && TlsReason.isOne(reason)) {
            return TlsReason.of(gateway, reason) + throughTls();
        }
        if (reason instanceof SocketException) {
            return "the connection to " + gateway + through() + " broke; check the firewall and the proxy"
                    + shown(reason);
        }
        return other(reason);
    }

    private String other(Throwable reason) {
        Matcher tunnel = TUNNEL.matcher(String.valueOf(reason.getMessage()));
        if (reason instanceof IOException && tunnel.matches()) {
            return refusedByProxy(tunnel.group(1));
        }
        if (reason instanceof InterruptedException) {
            return "the calling thread was interrupted";
        }
        return "no connection to " + gateway + through() + shown(reason);
    }

    /** Why there is no complete reply to a call that may have arrived. */
    String inDoubt(Throwable reason) {
        if (reason instanceof ReplyException) {
            return String.valueOf(reason.getMessage());
        }
        if (isTimeout(reason)) {
            return "no complete reply within " + call.getTimeout();
        }
        if (reason instanceof InterruptedException) {
            return "the calling thread was interrupted";
        }
        if (reason instanceof IOException) {
            return "the connection broke before the reply was complete, or the reply is not HTTP" + shown(reason);
        }
        return "the reply cannot be read" + shown(reason);
    }

    private static boolean isTimeout(Throwable reason) {
        return reason instanceof TimeoutException || reason instanceof SocketTimeoutException;
    }

    private static String shown(Throwable reason) {
        return " (" + reason.getClass().getSimpleName() + ")";
    }

    private String nameNotFound() {
        return isDirect()
                ? "the name " + call.getUri().getHost() + " has no address; check the base URL and the DNS of this"
                        + " machine (for " + gateway + ")"
                : "the name of " + next() + " has no address; check the proxy settings of this Java";
    }

    private String refusedByProxy(String status) {
        if (status.equals("407")) {
            return next() + " asks for a login (407) and nothing was sent to the gateway " + gateway
                    + "; give this Java a login for the proxy, or let the proxy pass this host without one";
        }
        return next() + " refused the way to " + gateway + " (" + status
                + ") and nothing was sent to the gateway; let the proxy pass this host";
    }

    private boolean isDirect() {
        return proxy.type() == Proxy.Type.DIRECT;
    }

    /** The server to which the TCP connection goes: the proxy, or the gateway. */
    private String next() {
        return isDirect() ? gateway : "the proxy " + proxyAddress();
    }

    private String through() {
        return isDirect() ? "" : " through the proxy " + proxyAddress();
    }

    private String throughTls() {
        return isDirect() ? "" : "; the connection goes" + through() + ", which may put its own certificate in place";
    }

    private String proxyAddress() {
        SocketAddress address = proxy.address();
        if (address instanceof InetSocketAddress) {
            InetSocketAddress known = (InetSocketAddress) address;
            return known.getHostString() + ":" + known.getPort();
        }
        return "of this Java";
    }
}
