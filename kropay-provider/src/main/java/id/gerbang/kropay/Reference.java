package id.gerbang.kropay;

import id.gerbang.spi.VendorJson;
import java.util.regex.Pattern;

/** Kropay's name of a payment. It becomes a part of an address, and a callback may name anything. */
final class Reference {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Reference() {}

    static boolean isOne(String text) {
        return SAFE.matcher(text).matches() && !text.contains("..");
    }

    static String require(VendorJson json) throws VendorJson.Unreadable {
        String reference = json.requireText("reference");
        if (!isOne(reference)) {
            throw json.unreadable("reference is not one of Kropay's");
        }
        return reference;
    }
}
