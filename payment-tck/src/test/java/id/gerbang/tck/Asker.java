package id.gerbang.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentStatus;
import id.gerbang.http.HttpCall;
import id.gerbang.http.HttpReply;
import id.gerbang.http.TransportException;
import id.gerbang.spi.GatewayConfig;
import id.gerbang.spi.VendorJson;
import id.gerbang.tck.example.ContohStub;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the stub, and says what it means that no clear answer came. All that is asked is a GET, which will do for a test. */
class Asker {

    final GatewayConfig config;

    Asker(GatewayConfig config) {
        this.config = config;
    }

    interface Reader<T> {
        T read(VendorJson answer) throws VendorJson.Unreadable;
    }

    <T> T ask(String path, Reader<T> reader) {
        HttpCall call = HttpCall.get(URI.create(config.getBaseUrl(URI.create("http://127.0.0.1:9")) + path));
        try {
            HttpReply reply = config.getTransport()
                    .send(call.withHeader("Authorization", "Bearer " + ContohStub.API_KEY)
                            .withTimeout(config.getTimeout()));
            if (reply.getStatus() >= 400 && reply.getStatus() < 500) {
                throw new GatewayRefusedException(config.getAccount(), reply.getStatus(), "");
            }
            return reader.read(VendorJson.parse(reply.getBody()));
        } catch (TransportException | VendorJson.Unreadable e) {
            throw new GatewayUnreachableException("no answer", e);
        }
    }

    static String enc(@Nullable Object value) {
        return value == null ? "" : URLEncoder.encode(value.toString(), UTF_8);
    }

    /** What can be read of a list. */
    List<Payment> listed(VendorJson answer) throws VendorJson.Unreadable {
        return answer.readRows("payments", this::payment);
    }

    /** As {@link #listed}, unless a row that cannot be read may be the one that is looked for. */
    List<Payment> lookedUp(VendorJson answer, String merchantRef) throws VendorJson.Unreadable {
        for (VendorJson row : answer.requireObjects("payments")) {
            String name = row.findText("merchant_ref");
            if (name == null || name.equals(merchantRef)) {
                payment(row);
            }
        }
        return answer.readRows("payments", this::payment);
    }

    Payment payment(VendorJson json) throws VendorJson.Unreadable {
        String reference = json.requireName("reference");
        return Payment.builder()
                .setId(config.getAccount() + "/" + reference)
                .setAccount(config.getAccount())
                .setMode(PaymentMode.PRODUCTION)
                .setReference(reference)
                .setMerchantRef(json.findName("merchant_ref"))
                .setStatus(json.requireText("status").equals("waiting") ? PaymentStatus.PENDING : PaymentStatus.PAID)
                .setAmount(json.requireRupiah("amount"))
                .build();
    }
}
