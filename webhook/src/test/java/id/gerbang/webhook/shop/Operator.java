package id.gerbang.webhook.shop;

import id.gerbang.Payment;
import id.gerbang.webhook.worker.Inquiry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Whoever operates the shop, with the gateway's dashboard open. */
@Path("inquiry/{account}/{reference}")
@RequestScoped
public class Operator {

    @Inject
    Inquiry inquiry;

    /** What the gateway says of a payment. */
    @POST
    public String ask(@PathParam("account") String account, @PathParam("reference") String reference) {
        Payment found = inquiry.ask(account, reference);
        return found == null ? "unknown" : found.getStatus().name();
    }
}
