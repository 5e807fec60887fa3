package id.gerbang.webhook.payment;

import id.gerbang.Callback;

/** Says, from the headers of a callback, why its body is empty. */
final class EmptyBody {

    private EmptyBody() {}

    static String reason(Callback callback) {
        boolean announced = callback.getHeaders("Content-Length").stream().anyMatch(EmptyBody::isMore)
                || !callback.getHeaders("Transfer-Encoding").isEmpty();
        return announced
                ? "the request had one, and another part of the server has read it before Gerbang. Look for a filter or valve"
                        + " that reads parameters (getParameter) of /pay/callbacks/, and exclude that path"
                : "the request had none. Look for a proxy or firewall that removes it, or for a redirect in front of Gerbang";
    }

    private static boolean isMore(String length) {
        return !length.strip().equals("0");
    }
}
