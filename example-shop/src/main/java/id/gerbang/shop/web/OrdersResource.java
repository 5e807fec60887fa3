package id.gerbang.shop.web;

import id.gerbang.Payment;
import id.gerbang.PaymentStatus;
import id.gerbang.shop.orders.Attempt;
import id.gerbang.shop.orders.Order;
import id.gerbang.shop.orders.Orders;
import id.gerbang.shop.payment.Checkout;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** {@code /orders}: making one, watching one, and trying once more to pay it. */
@RequestScoped
@Path("/orders")
public class OrdersResource {

    @Inject
    Orders orders;

    @Inject
    Checkout checkout;

    @Context
    @SuppressWarnings("NullAway.Init") // injected
    UriInfo address;

    /** Orders: 303 to the order's page, or 400 and the form again, with what was typed and what is wrong. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(Page.HTML)
    public Response order(@Nullable MultivaluedMap<String, String> sent) {
        OrderForm form = OrderForm.read(sent, checkout.getWays());
        if (!form.isRight()) {
            return FrontPage.of(Addresses.root(address), checkout.getWays(), form)
                    .on(Response.status(Status.BAD_REQUEST));
        }
        Order order = orders.open(form.product(), form.buyer(), form.way());
        checkout.start(order.getCurrentAttempt());
        return Response.seeOther(Addresses.order(address, order.getId())).build();
    }

    /** The order for people; {@code asked} if they have just had the bank asked whether it is paid. */
    @GET
    @Path("{id}")
    @Produces(Page.HTML + ";qs=1.0")
    public Response show(@PathParam("id") String id, @QueryParam("asked") boolean asked) {
        Order order = find(id);
        Payment payment = checkout.find(order.getCurrentAttempt());
        return OrderPage.of(Addresses.root(address), order, payment, asked, checkout.getWays())
                .on(Response.ok().header(HttpHeaders.VARY, HttpHeaders.ACCEPT));
    }

    /** The order for programs. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    public Response tell(@PathParam("id") String id) {
        Order order = find(id);
        JsonObject json = OrderJson.of(order, checkout.find(order.getCurrentAttempt()));
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The choice of another way to pay, on a page that stands still. */
    @GET
    @Path("{id}/attempts")
    @Produces(Page.HTML)
    public Response choose(@PathParam("id") String id) {
        Order order = find(id);
        OrderForm form = OrderForm.of(order.getCurrentAttempt());
        return RetryPage.of(Addresses.root(address), order, checkout.getWays(), form)
                .on(Response.ok());
    }

    /** Tries once more: 303 to the order's page, whether it was a first click or a second one. */
    @POST
    @Path("{id}/attempts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(Page.HTML)
    public Response retry(@PathParam("id") String id, @Nullable MultivaluedMap<String, String> sent) {
        Order order = find(id);
        OrderForm form = OrderForm.readWay(sent, checkout.getWays(), order.getCurrentAttempt());
        if (!form.isRight()) {
            return RetryPage.of(Addresses.root(address), order, checkout.getWays(), form)
                    .on(Response.status(Status.BAD_REQUEST));
        }
        Attempt attempt =
                orders.retry(id, form.number("after", order.getAttempts().size()), form.way());
        if (attempt != null) {
            checkout.start(attempt);
        }
        return Response.seeOther(Addresses.order(address, id)).build();
    }

    /** Asks about the attempt that the order's page shows: what came of it, or whether it is paid. */
    @POST
    @Path("{id}/ask")
    public Response ask(@PathParam("id") String id) {
        Attempt attempt = find(id).getCurrentAttempt();
        if (attempt.getStatus() == PaymentStatus.UNKNOWN) {
            checkout.start(attempt);
        } else if (attempt.isOpen()) {
            checkout.refresh(attempt);
            return Response.seeOther(Addresses.askedOrder(address, id)).build();
        }
        return Response.seeOther(Addresses.order(address, id)).build();
    }

    private Order find(String id) {
        Order order = orders.find(id);
        if (order == null) {
            throw new NotFoundException("There is no such order.");
        }
        return order;
    }
}
