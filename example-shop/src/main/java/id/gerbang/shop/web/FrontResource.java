package id.gerbang.shop.web;

import id.gerbang.shop.payment.Checkout;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** {@code /}: the shelf. */
@RequestScoped
@Path("/")
public class FrontResource {

    @Inject
    Checkout checkout;

    /** The shelf and an empty order form. */
    @GET
    @Produces(Page.HTML)
    public Response show(@Context UriInfo address) {
        return FrontPage.of(Addresses.root(address), checkout.getWays(), OrderForm.empty())
                .on(Response.ok());
    }
}
