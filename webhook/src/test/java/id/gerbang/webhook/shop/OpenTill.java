package id.gerbang.webhook.shop;

import static java.util.Objects.requireNonNull;

import id.gerbang.PaymentException;
import id.gerbang.Payments;
import id.gerbang.feature.OpenPaymentRequest;
import id.gerbang.feature.OpenPayments;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** Asks for open payments, and what was paid into them. */
@Path("open-payments/{account}")
@RequestScoped
public class OpenTill {

    @Inject
    Payments payments;

    @PathParam("account")
    @SuppressWarnings("NullAway.Init") // filled by the server
    String account;

    /** Answers 200 with the uuid, or 409 with what went wrong. */
    @POST
    public Response create(
            @QueryParam("channel") String channel, @QueryParam("merchantRef") @DefaultValue("") String merchantRef) {
        OpenPaymentRequest request = OpenPaymentRequest.of(channel);
        try {
            return Response.ok(feature()
                            .create(merchantRef.isEmpty() ? request : request.withMerchantRef(merchantRef))
                            .getUuid())
                    .build();
        } catch (PaymentException e) {
            return Response.status(409).entity(String.valueOf(e.getMessage())).build();
        }
    }

    /** A line for each payment: reference, status, parent. */
    @GET
    @Path("{uuid}")
    public String payments(@PathParam("uuid") String uuid) {
        Instant now = Instant.now();
        return feature().getPayments(uuid, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1))).stream()
                .map(payment -> payment.getReference() + " " + payment.getStatus() + " " + payment.getOpenPayment())
                .collect(Collectors.joining("\n"));
    }

    private OpenPayments feature() {
        return requireNonNull(payments.feature(account, OpenPayments.class));
    }
}
