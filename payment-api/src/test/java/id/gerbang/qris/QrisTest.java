package id.gerbang.qris;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.gerbang.Payment;
import id.gerbang.PaymentMode;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.feature.OpenPayment;
import id.gerbang.spi.LogBook;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrisTest {

    private static final String FIELDS = field("00", "01")
            + field("01", "12")
            + field("26", field("00", "ID.CO.GERBANG.WWW") + field("01", "936000000000000"))
            + field("52", "5812")
            + field("53", "360")
            + field("58", "ID")
            + field("59", "TOKO MELATI")
            + field("60", "JAKARTA");

    @Test
    void the_specifications_own_example_is_read() {
        assertThat(EmvCode.read(PublishedCode.ofOtherCountries().get(0)))
                .containsEntry("59", "BEST TRANSPORT")
                .containsEntry("60", "BEIJING")
                .containsEntry("54", "23.72")
                .containsEntry("01", "12");
    }

    @ParameterizedTest
    @MethodSource
    void what_others_published_is_read(PublishedCode published) {
        Qris qris = Qris.parse(published.text());
        assertThat(qris.getText()).isEqualTo(published.text());
        assertThat(qris.getAmount()).isEqualTo(published.amount() == null ? null : Rupiah.of(published.amount()));
        assertThat(qris.getMerchantName()).isEqualTo(published.merchant());
        assertThat(qris.isForOnePayment()).isEqualTo(published.isForOnePayment());
    }

    static List<PublishedCode> what_others_published_is_read() {
        return PublishedCode.all();
    }

    @Test
    void the_checksum_is_that_of_the_catalogue() {
        assertThat(EmvCode.checksum("123456789")).isEqualTo("29B1");
    }

    @Test
    void a_code_for_one_payment_says_how_much_and_to_whom() {
        Qris qris = Qris.parse(code("540510020"));
        assertThat(qris.getAmount()).isEqualTo(Rupiah.of(10_020));
        assertThat(qris.getMerchantName()).isEqualTo("TOKO MELATI");
        assertThat(qris.getMerchantCity()).isEqualTo("JAKARTA");
        assertThat(qris.isForOnePayment()).isTrue();
    }

    @Test
    void an_amount_may_be_written_with_sen_that_are_none_and_may_be_left_to_the_customer() {
        assertThat(Qris.parse(code("540810020.00")).getAmount()).isEqualTo(Rupiah.of(10_020));
        assertThat(Qris.parse(code("")).getAmount()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"26", "51"})
    void a_merchants_account_is_in_one_of_26_to_51(String id) {
        assertThat(Qris.parse(whole(FIELDS.replace(field("01", "12") + "26", field("01", "12") + id)))
                        .getMerchantName())
                .isEqualTo("TOKO MELATI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "80"})
    void a_code_without_a_merchants_account_is_refused(String id) {
        String code = whole(FIELDS.replace(field("01", "12") + "26", field("01", "12") + id));
        assertThatThrownBy(() -> Qris.parse(code)).hasMessage("not a QRIS: it names no account of a merchant");
    }

    @Test
    void the_shortest_code_has_nothing_but_its_beginning_and_its_checksum() {
        assertThat(EmvCode.read(whole(field("00", "01")))).containsOnlyKeys("00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"540810020.50", "5405abcde", "5402-1", "54031e5", "5401.", "5400"})
    void an_amount_that_is_none_in_rupiah_is_refused(String amount) {
        String code = code(amount);
        assertThatThrownBy(() -> Qris.parse(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("amount");
    }

    @ParameterizedTest
    @MethodSource
    void another_currency_is_refused(String code) {
        assertThatThrownBy(() -> Qris.parse(code)).hasMessageContaining("rupiah");
    }

    static List<String> another_currency_is_refused() {
        return PublishedCode.ofOtherCountries();
    }

    /** Of ASCII each: the checksum finds whatever is not longer than itself, and misses one in 65 536 of the rest. */
    @ParameterizedTest
    @MethodSource
    void one_other_character_anywhere_is_found(String code) {
        assertThat(isRead(code)).isTrue();
        for (int at = 0; at < code.length(); at++) {
            for (char other = 0; other < 128; other++) {
                if (code.charAt(at) != other && !sameDigit(code, at, other)) {
                    String altered = code.substring(0, at) + other + code.substring(at + 1);
                    assertThat(isRead(altered)).as(altered).isFalse();
                }
            }
        }
    }

    private static boolean isRead(String code) {
        try {
            EmvCode.read(code);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static Stream<String> one_other_character_anywhere_is_found() {
        return Stream.of(
                        Stream.of(code("540510020")),
                        PublishedCode.all().stream().map(PublishedCode::text),
                        PublishedCode.ofOtherCountries().stream())
                .flatMap(each -> each);
    }

    @Test
    void one_character_less_or_more_anywhere_is_found() {
        String code = code("540510020");
        for (int at = 0; at < code.length(); at++) {
            String less = code.substring(0, at) + code.substring(at + 1);
            String more = code.substring(0, at) + '0' + code.substring(at);
            assertThatThrownBy(() -> Qris.parse(less)).as(less).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Qris.parse(more)).as(more).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_is_longer_than_any_code_is_refused() {
        assertThat(Qris.parse(ofLength(512)).getText()).hasSize(512);
        String longer = ofLength(513);
        assertThatThrownBy(() -> Qris.parse(longer)).hasMessageContaining("longer than 512");
    }

    /** The checksum may be written in digits of either case. */
    private static boolean sameDigit(String code, int at, char other) {
        return at >= code.length() - 4 && Character.toUpperCase(other) == Character.toUpperCase(code.charAt(at));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SANDBOX MODE", "000201", "0002016304", "00020163041D3D6304", "6304FFFF"})
    void what_is_no_code_is_refused(String text) {
        assertThatThrownBy(() -> Qris.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "99", "9905ab", "99xxab", "5303360"})
    void fields_that_do_not_fit_are_refused_although_the_checksum_is_right(String field) {
        String code = code(field);
        assertThatThrownBy(() -> Qris.parse(code)).hasMessageStartingWith("not a merchant's QR code");
    }

    @Test
    void a_payment_shows_a_code_of_its_own_amount_alone() {
        assertThat(Qris.of(payment(code("540510020"), 10_020))).isNotNull();
        assertThat(Qris.of(payment(code("540510020"), 10_021))).isNull();
        assertThat(Qris.of(payment(code(""), 10_020))).isNull();
        assertThat(Qris.of(payment("SANDBOX MODE", 10_020))).isNull();
        assertThat(Qris.of(payment(null, 10_020))).isNull();
    }

    @Test
    void what_counts_is_the_total_that_the_customer_is_shown() {
        Payment feeOnTop = payment(code("540510020"), 10_000).toBuilder()
                .setFeeCustomer(Rupiah.of(20))
                .build();
        assertThat(feeOnTop.getTotalToPay()).isEqualTo(Rupiah.of(10_020));
        assertThat(Qris.of(feeOnTop)).isNotNull();
        assertThat(Qris.of(feeOnTop.toBuilder().setFeeCustomer(null).build())).isNull();
        assertThat(Qris.of(feeOnTop.toBuilder().setAmountToPay(null).build())).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5502025603500", "550203570410.0", "5603500"})
    void a_code_that_has_the_wallet_add_a_fee_asks_for_another_amount(String fee) {
        assertThat(Qris.of(payment(code("540510020" + fee), 10_020))).isNull();
        assertThat(Qris.of(open(code(fee)))).isNull();
    }

    @Test
    void an_open_payment_shows_a_code_without_an_amount_alone() {
        assertThat(Qris.of(open(code("")))).isNotNull();
        assertThat(Qris.of(open(code("540510020")))).isNull();
        assertThat(Qris.of(open("SANDBOX MODE"))).isNull();
        assertThat(Qris.of(open(null))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "540510021 | its amount is Rp 10.021, and Rp 10.020 is to be paid",
                "''        | its amount is open, and Rp 10.020 is to be paid",
                "99        | not a merchant's QR code: no field begins at 103",
                "5402-1    | not a QRIS: its amount is not a number",
                "5405100205502025603500 | the wallet would put a tip or a fee on top"
            })
    void a_wrong_code_and_its_picture_are_left_out_and_the_log_says_what_is_wrong(String field, String problem) {
        Payment wrong = payment(code(field), 10_020);
        try (LogBook log = new LogBook(Qris.class)) {
            assertThat(Qris.isWrong(wrong)).isTrue();
            assertThat(Qris.withoutWrong(wrong))
                    .isEqualTo(
                            wrong.toBuilder().setQrString(null).setQrUrl(null).build());
            assertThat(log.getMessages()).containsExactly("SEVERE the QRIS of PG-1 at kropay is left out: " + problem);
        }
    }

    @Test
    void code_of_a_payment_whose_total_is_not_known_is_wrong() {
        Payment unknown =
                payment(code(""), 10_020).toBuilder().setAmountToPay(null).build();
        assertThat(Qris.of(unknown)).isNull();
        assertThat(Qris.isWrong(unknown)).isTrue();
    }

    @Test
    void a_code_with_a_wrong_checksum_is_left_out_and_the_log_names_the_checksum() {
        String right = code("540510020");
        Payment wrong = payment(right.substring(0, right.length() - 4) + "0000", 10_020);
        try (LogBook log = new LogBook(Qris.class)) {
            assertThat(Qris.withoutWrong(wrong).getQrString()).isNull();
            assertThat(log.getMessages()).singleElement().asString().contains("its checksum is that of another");
        }
    }

    @Test
    void a_code_with_a_lower_case_checksum_or_blanks_around_it_is_shown_as_emvco_writes_it() {
        String right = code("5405100208003124");
        String lower = right.substring(0, right.length() - 4)
                + right.substring(right.length() - 4).toLowerCase(Locale.ROOT);
        assertThat(lower).isNotEqualTo(right);
        for (String written : new String[] {lower, right + "\r\n", " " + lower + "\n"}) {
            Qris qris = requireNonNull(Qris.of(payment(written, 10_020)));
            assertThat(qris.getText()).isEqualTo(right);
            assertThat(Qris.withoutWrong(payment(written, 10_020)).getQrString())
                    .isEqualTo(right);
        }
    }

    @Test
    void what_has_the_right_code_or_none_stays_as_it_is() {
        Payment right = payment(code("540510020"), 10_020);
        Payment without = payment(null, 10_020);
        try (LogBook log = new LogBook(Qris.class)) {
            assertThat(Qris.isWrong(right)).isFalse();
            assertThat(Qris.withoutWrong(right)).isEqualTo(right);
            assertThat(Qris.isWrong(without)).isFalse();
            assertThat(Qris.withoutWrong(without)).isSameAs(without);
            assertThat(log.getMessages()).isEmpty();
        }
    }

    private static OpenPayment open(@Nullable String code) {
        return OpenPayment.builder()
                .setAccount("tripay")
                .setMode(PaymentMode.PRODUCTION)
                .setUuid("T0001-OP1")
                .setQrString(code)
                .build();
    }

    private static Payment payment(@Nullable String code, long toPay) {
        return Payment.builder()
                .setId("p1")
                .setAccount("kropay")
                .setMode(PaymentMode.PRODUCTION)
                .setReference("PG-1")
                .setStatus(PaymentStatus.PENDING)
                .setAmount(Rupiah.of(10_000))
                .setAmountToPay(Rupiah.of(toPay))
                .setQrString(code)
                .setQrUrl(URI.create("https://qr.example/PG-1.svg"))
                .build();
    }

    /** A whole code with a field more. */
    static String code(String field) {
        return whole(FIELDS + field);
    }

    private static String whole(String fields) {
        String text = fields + "6304";
        return text + EmvCode.checksum(text);
    }

    /** A whole code of so many characters: in fields of up to 99, which EMVCo leaves to whoever wants them. */
    static String ofLength(int length) {
        StringBuilder fields = new StringBuilder();
        int missing = length - code("").length();
        for (int id = 80; missing > 0; id++) {
            int next = missing <= 99 ? missing : Math.min(99, missing - 4); // and room for a next one
            fields.append(field(String.valueOf(id), "x".repeat(next - 4)));
            missing -= next;
        }
        return code(fields.toString());
    }

    static String field(String id, String value) {
        return id + String.format("%02d", value.length()) + value;
    }
}
