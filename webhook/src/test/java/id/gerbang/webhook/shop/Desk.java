package id.gerbang.webhook.shop;

import id.gerbang.Payment;
import id.gerbang.PaymentException;
import id.gerbang.webhook.ledger.Act;
import id.gerbang.webhook.operator.BackOffice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.stream.Collectors;

/** The desk of whoever operates the shop, with the gateway's dashboard open. */
@Path("desk")
@RequestScoped
public class Desk {

    private static final Act ACT = new Act("Budi", "the clerk\nis back");

    @Inject
    BackOffice office;

    /** A line for each parked event: id, order, attempts, last error. */
    @GET
    @Path("parked")
    public String parked() {
        return office.getParkedEvents().stream()
                .map(event ->
                        event.eventId() + " " + event.merchantRef() + " " + event.attempts() + " " + event.lastError())
                .collect(Collectors.joining("\n"));
    }

    /** Says whether there was such an event. */
    @POST
    @Path("parked/{id}/released")
    public boolean release(@PathParam("id") String id) {
        return office.release(id, new Act("Budi", "the warehouse is back"));
    }

    /** Says whether there was such an event. */
    @POST
    @Path("parked/{id}/skipped")
    public boolean skip(@PathParam("id") String id) {
        return office.skip(id, ACT);
    }

    /** A line for each open mismatch: id, reason, reference. */
    @GET
    @Path("mismatches")
    public String mismatches() {
        return office.getMismatches().stream()
                .map(open ->
                        open.id() + " " + open.reason() + " " + open.notice().getReference())
                .collect(Collectors.joining("\n"));
    }

    /** Says whether there was such a mismatch. */
    @POST
    @Path("mismatches/{id}/resolved")
    public boolean resolve(@PathParam("id") String id) {
        return office.resolve(id, ACT);
    }

    /** A line for each unreadable callback: id, account, reason, length of its body. */
    @GET
    @Path("unreadable")
    public String unreadable() {
        return office.getUnreadableCallbacks().stream()
                .map(open -> open.id() + " " + open.account() + " " + open.reason() + " "
                        + open.body().length())
                .collect(Collectors.joining("\n"));
    }

    /** Says whether there was such an unreadable callback. */
    @POST
    @Path("unreadable/{id}/resolved")
    public boolean resolveCallback(@PathParam("id") String id) {
        return office.resolveCallback(id, ACT);
    }

    /** The merchant_ref of each. */
    @GET
    @Path("overdue")
    public String overdue() {
        return office.getOverdue().stream().map(Payment::getMerchantRef).collect(Collectors.joining("\n"));
    }

    /** What the gateway says of a payment, or why it says nothing. */
    @POST
    @Path("asked/{account}/{reference}")
    public String ask(@PathParam("account") String account, @PathParam("reference") String reference) {
        try {
            Payment found = office.ask(account, reference);
            return found == null ? "unknown" : found.getStatus().name();
        } catch (PaymentException | IllegalStateException e) {
            return e.toString();
        }
    }
}
