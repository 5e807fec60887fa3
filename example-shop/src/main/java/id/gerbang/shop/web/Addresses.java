package id.gerbang.shop.web;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Where things are, as paths: whatever host name the customer came by stays. */
final class Addresses {

    private Addresses() {}

    /** The shop's own path without a slash at the end: empty at the root of the server. */
    static String root(UriInfo address) {
        return address.getBaseUri().getRawPath().replaceAll("/+$", "");
    }

    /** The page of an order. */
    static URI order(UriInfo address, String id) {
        return address.getBaseUriBuilder().path("orders").path(id).build();
    }

    /** The page of an order that tells that the bank was asked whether it is paid. */
    static URI askedOrder(UriInfo address, String id) {
        return UriBuilder.fromUri(order(address, id)).queryParam("asked", true).build();
    }
}
