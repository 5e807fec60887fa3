package id.gerbang.tck;

import id.gerbang.Payment;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.feature.Channel;
import id.gerbang.feature.Channels;
import id.gerbang.feature.FeeQuote;
import id.gerbang.feature.Fees;
import id.gerbang.feature.Instruction;
import id.gerbang.feature.InstructionRequest;
import id.gerbang.feature.Instructions;
import id.gerbang.feature.MerchantRefLookup;
import id.gerbang.feature.PaymentPage;
import id.gerbang.feature.StatusCheck;
import id.gerbang.feature.TransactionQuery;
import id.gerbang.feature.Transactions;
import id.gerbang.spi.GatewayConfig;
import id.gerbang.spi.VendorJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every feature there is, but for those of {@link GoodOpenPayments}, at the example's gateway. */
class GoodFeatures extends Asker implements MerchantRefLookup, Channels, Fees, Instructions, Transactions, StatusCheck {

    GoodFeatures(GatewayConfig config) {
        super(config);
    }

    @Override
    public List<Payment> findByMerchantRef(String merchantRef) {
        return ask(
                "/list?per_page=50&page=1&merchant_ref=" + enc(merchantRef), answer -> lookedUp(answer, merchantRef));
    }

    @Override
    public List<Channel> getChannels() {
        return ask("/channels", answer -> {
            List<Channel> channels = new ArrayList<>();
            for (VendorJson each : answer.requireObjects("channels")) {
                channels.add(channel(each.requireText("code")));
            }
            return channels;
        });
    }

    static Channel channel(String code) {
        return Channel.builder().setCode(code).setName(code).setActive(true).build();
    }

    @Override
    public List<Channel> getKnownChannels() {
        return List.of(channel("VA"), channel("QR"));
    }

    @Override
    public FeeQuote getFee(Rupiah amount, String channel) {
        return ask("/channels", answer -> {
            answer.requireObjects("channels");
            return FeeQuote.of(channel, amount, Rupiah.of(4_000), Rupiah.ZERO);
        });
    }

    @Override
    public List<FeeQuote> getFees(Rupiah amount) {
        return List.of(getFee(amount, "VA"), getFee(amount, "QR"));
    }

    @Override
    public @Nullable FeeQuote estimateFee(Rupiah amount, String channel) {
        return channel.equals("VA") ? FeeQuote.estimate(channel, amount, Rupiah.of(4_000)) : null;
    }

    @Override
    public List<Instruction> getInstructions(InstructionRequest request) {
        return ask("/channels", answer -> {
            answer.requireObjects("channels");
            return List.of(Instruction.of("At a cash machine", List.of("Choose transfer")));
        });
    }

    @Override
    public PaymentPage getPage(TransactionQuery query, int number) {
        String path = "/list?page=" + number + "&per_page=" + query.getPerPage() + "&reference="
                + enc(query.getReference()) + "&merchant_ref=" + enc(query.getMerchantRef()) + "&status="
                + (query.getStatus() == PaymentStatus.PENDING ? "waiting" : "");
        return ask(path, answer -> PaymentPage.of(listed(answer), number, (int) answer.requireWhole("last_page")));
    }

    @Override
    public Iterable<Payment> getAll(TransactionQuery query) {
        return () -> {
            List<Payment> all = new ArrayList<>();
            PaymentPage page = getPage(query, 1);
            all.addAll(page.getPayments());
            while (page.getNumber() < page.getLastNumber()) {
                page = getPage(query, page.getNumber() + 1);
                all.addAll(page.getPayments());
            }
            return all.iterator();
        };
    }

    @Override
    public String checkStatus(String reference) {
        return ask("/channels", answer -> {
            answer.requireObjects("channels");
            return "checked";
        });
    }
}
