package id.gerbang.http;

import java.io.EOFException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says why there is no TLS connection to the gateway. */
final class TlsReason {

    private TlsReason() {}

    static boolean isOne(Throwable reason) {
        return reason instanceof SSLException || isWrongName(reason);
    }

    /** The words: what is wrong, and what to check. */
    static String of(String gateway, Throwable reason) {
        String certificate = "the certificate of " + gateway + " ";
        if (has(reason, CertificateExpiredException.class)) {
            return certificate + "has expired; check the clock of this machine, then ask the gateway";
        }
        if (has(reason, CertificateNotYetValidException.class)) {
            return certificate + "is not valid yet; check the clock of this machine";
        }
        if (isWrongName(reason)) {
            return certificate + "is for another host, or is refused; check the host of the base URL";
        }
        if (isUntrusted(reason)) {
            return certificate + "is not trusted by this Java (" + java()
                    + "); its list of authorities (cacerts) may be old";
        }
        if (isPlain(reason)) {
            return gateway + " does not speak TLS; check scheme and port of the base URL";
        }
        if (has(reason, EOFException.class)) {
            return gateway + " closed the connection during the TLS handshake; check the firewall and the base URL";
        }
        return "no TLS with " + gateway + ": it has no protocol version or cipher in common with this Java (" + java()
                + "), which may be too old, or it refused the handshake ("
                + reason.getClass().getSimpleName() + ")";
    }

    private static boolean isUntrusted(Throwable reason) {
        // the last one: the JVM's list of authorities is empty
        return has(reason, CertificateException.class)
                || has(reason, CertPathBuilderException.class)
                || has(reason, CertPathValidatorException.class)
                || has(reason, InvalidAlgorithmParameterException.class);
    }

    /** The JDK has no exception type for it. If the application's HostnameVerifier refuses, it throws an IOException. */
    private static boolean isWrongName(Throwable reason) {
        Throwable cause = reason.getCause();
        String message = String.valueOf(reason.getMessage());
        // the second one: Java 25
        return message.startsWith("HTTPS hostname wrong")
                || message.startsWith("Wrong HTTPS hostname")
                || cause != null && cause.getClass() == CertificateException.class;
    }

    private static boolean isPlain(Throwable reason) {
        String message = String.valueOf(reason.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("unrecognized ssl message");
    }

    private static boolean has(Throwable reason, Class<? extends Throwable> kind) {
        int depth = 0;
        for (@Nullable Throwable cause = reason; cause != null && depth < 10; cause = cause.getCause(), depth++) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String java() {
        return "version " + System.getProperty("java.version");
    }
}
