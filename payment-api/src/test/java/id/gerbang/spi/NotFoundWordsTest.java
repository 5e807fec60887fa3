package id.gerbang.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.gerbang.GatewayRefusedException;
import id.gerbang.Secret;
import id.gerbang.Settings;
import id.gerbang.http.HttpCall;
import id.gerbang.http.HttpReply;
import id.gerbang.http.HttpTransport;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which refusals of {@link JsonApi#find} mean that there is no such payment. */
class NotFoundWordsTest {

    private static @Nullable String find(int status, String body) {
        HttpTransport transport = new HttpTransport() {
            @Override
            public HttpReply send(HttpCall call) {
                return HttpReply.of(status, Map.of(), body.getBytes(UTF_8));
            }

            @Override
            public void close() {}
        };
        GatewayConfig config = new GatewayConfig("toko", Settings.of(Map.of()), transport, Clock.systemUTC());
        return JsonApi.of(config, URI.create("https://gateway.example"), "X-KEY", "", Secret.of("CANARY-key"))
                .find("/payment", answer -> "found");
    }

    private static String refusal(String words) {
        return "{\"success\":false,\"message\":\"" + words + "\"}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transaction not found",
                "transaction not found.",
                " Transaction NOT FOUND! ",
                "The transaction was not found",
                "Transaction DEV-T0001123 not found",
                "Transaksi tidak ditemukan",
                "Data transaksi tidak ditemukan",
                "Payment not found",
                "Open payment not found",
                "Invoice not found",
                "Reference not found",
                "UUID not found"
            })
    void there_is_no_such_payment_whatever_the_status(String words) {
        assertThat(find(404, refusal(words))).isNull();
        assertThat(find(400, refusal(words))).isNull();
        assertThat(find(200, refusal(words))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Payment method not found",
                "Payment channel not found",
                "Invalid API Key",
                "API key not found",
                "Merchant not found",
                "Merchant of the transaction not found",
                "Transaction not found, merchant is suspended",
                "Endpoint not found",
                "Not found",
                ""
            })
    void other_words_are_a_refusal(String words) {
        assertRefused(400, refusal(words));
        assertRefused(200, refusal(words));
    }

    @ParameterizedTest
    @CsvSource({"Invalid API Key", "Credential Mismatch", "Unauthenticated."})
    void key_that_is_refused_by_a_404_is_a_refusal(String words) {
        assertRefused(404, refusal(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>Transaction not found</body></html>", "Transaction not found", "", "{}"})
    void a_404_without_the_gateways_words_is_another_servers(String body) {
        assertRefused(404, body);
    }

    private static void assertRefused(int status, String body) {
        assertThatExceptionOfType(GatewayRefusedException.class).isThrownBy(() -> find(status, body));
    }
}
