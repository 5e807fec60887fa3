package id.gerbang.webhook.shop;

import id.gerbang.Customer;
import id.gerbang.InvalidRequestException;
import id.gerbang.OrderItem;
import id.gerbang.Payment;
import id.gerbang.PaymentException;
import id.gerbang.PaymentRequest;
import id.gerbang.Payments;
import id.gerbang.Rupiah;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Objects;

/** Asks for payments, and says in JSON what came of it. */
@Path("payments")
@Produces("application/json")
@RequestScoped
public class Till {

    @Inject
    Payments payments;

    /** Answers 200 with the payment, or 409 with the error's class and, if there is one, its field. */
    @POST
    public Response create(
            @FormParam("account") String account,
            @FormParam("merchantRef") String merchantRef,
            @FormParam("channel") String channel,
            @FormParam("amount") long amount,
            @FormParam("email") String email,
            @FormParam("phone") String phone) {
        try {
            Payment payment = payments.create(PaymentRequest.builder()
                    .account(account)
                    .merchantRef(merchantRef)
                    .channel(channel)
                    .amount(Rupiah.of(amount))
                    .customer(Customer.of("Siti Aminah", email, phone))
                    .items(OrderItem.of("Kopi Gayo 250 g", Rupiah.of(amount), 1))
                    .build());
            return Response.ok(json(payment).toString()).build();
        } catch (PaymentException e) {
            return Response.status(409).entity(json(e).toString()).build();
        }
    }

    /** Has the gateway asked. */
    @POST
    @Path("{id}/refresh")
    public Response refresh(@PathParam("id") String id) {
        return Response.ok(json(Objects.requireNonNull(payments.refresh(id))).toString())
                .build();
    }

    private static JsonObject json(Payment payment) {
        return Json.createObjectBuilder()
                .add("id", payment.getId())
                .add("reference", String.valueOf(payment.getReference()))
                .add("status", payment.getStatus().name())
                .add("gatewayStatus", String.valueOf(payment.getGatewayStatus()))
                .add("payCode", String.valueOf(payment.getPayCode()))
                .add("text", payment.toString())
                .build();
    }

    private static JsonObject json(PaymentException e) {
        return Json.createObjectBuilder()
                .add("error", e.getClass().getSimpleName())
                .add("field", e instanceof InvalidRequestException invalid ? invalid.getField() : "")
                .add("message", String.valueOf(e.getMessage()))
                .build();
    }
}
