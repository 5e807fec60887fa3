package id.gerbang.webhook.shop;

import static java.util.Objects.requireNonNull;

import id.gerbang.Payments;
import id.gerbang.Rupiah;
import id.gerbang.feature.Channels;
import id.gerbang.feature.EWallets;
import id.gerbang.feature.Fees;
import id.gerbang.feature.InstructionRequest;
import id.gerbang.feature.Instructions;
import id.gerbang.feature.StatusCheck;
import id.gerbang.feature.TransactionQuery;
import id.gerbang.feature.Transactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** What the gateway can do besides, a line for each. */
@Path("features/{account}")
@RequestScoped
public class Features {

    @Inject
    Payments payments;

    @PathParam("account")
    @SuppressWarnings("NullAway.Init") // filled by the server
    String account;

    /** Asks for everything. */
    @GET
    @Path("{reference}")
    public String all(@PathParam("reference") String reference) {
        TransactionQuery query = TransactionQuery.builder().reference(reference).build();
        return String.join(
                "\n",
                "channels " + feature(Channels.class).getChannels().size(),
                "fee " + feature(Fees.class).getFee(Rupiah.of(5_800), "QRIS").getTotalFee(),
                "instructions "
                        + feature(Instructions.class)
                                .getInstructions(InstructionRequest.of("BRIVA"))
                                .isEmpty(),
                "transactions "
                        + feature(Transactions.class)
                                .getPage(query, 1)
                                .getPayments()
                                .size(),
                "status " + feature(StatusCheck.class).checkStatus(reference),
                "wallet " + feature(EWallets.class).link("DANA", "081200000001").getPath());
    }

    private <F> F feature(Class<F> type) {
        return requireNonNull(payments.feature(account, type));
    }
}
