package id.gerbang.webhook.payment;

import id.gerbang.Callback;

/** Says why a callback came without a body, as far as its headers tell. */
final class EmptyBody {

    private EmptyBody() {}

    static String reason(Callback callback) {
        boolean announced = callback.getHeaders("Content-Length").stream().anyMatch(EmptyBody::isMore)
                || !callback.getHeaders("Transfer-Encoding").isEmpty();
        return announced
                ? "the request had one, and something in the server has read it before Gerbang. Look for a filter or valve"
                        + " that reads parameters (getParameter) of /pay/callbacks/, and exclude that path"
                : "the request had none. Look for a proxy or firewall that removes it, or for a redirect before it";
    }

    private static boolean isMore(String length) {
        return !length.strip().equals("0");
    }
}
