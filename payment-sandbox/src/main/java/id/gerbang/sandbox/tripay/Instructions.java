package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import id.gerbang.sandbox.http.Json;
import id.gerbang.sandbox.page.Words;
import java.util.List;
import java.util.OptionalLong;

/**
 * How to pay, in the document's shape: titles with steps, which may contain {@code <b>}.
 *
 * @param payCode what to enter where the channel has a code
 * @param amount what to compare with, in rupiah; empty to name none
 * @param html whether tags stay in the text
 */
record Instructions(Channel channel, String payCode, OptionalLong amount, boolean html) {

    private static final String SELECT = "Pilih menu <b>Pembayaran</b> lalu pilih <b>%s</b>";
    private static final String ENTER = "Masukkan Kode Bayar (<b>%s</b>) lalu klik <b>Lanjut</b>";
    private static final String CHECK = "Detail transaksi akan ditampilkan, pastikan data sudah sesuai";
    private static final String DONE = "Transaksi sukses, simpan bukti transaksi Anda";

    /** Those of a transaction, which name its code and no amount, as the document's example. */
    static ArrayNode of(Transaction transaction) {
        Channel channel = transaction.order().channel();
        String payCode = transaction.payCode();
        return new Instructions(channel, payCode == null ? "" : payCode, OptionalLong.empty(), true).toJson();
    }

    ArrayNode toJson() {
        ArrayNode instructions = Json.array();
        String name = channel.name();
        String via = "Pembayaran via " + name;
        switch (channel.kind()) {
            case VIRTUAL_ACCOUNT -> {
                add(
                        instructions,
                        "Internet Banking",
                        "Login ke internet banking Anda",
                        select(),
                        enter(),
                        check(),
                        DONE);
                add(instructions, "ATM", "Masukkan kartu dan PIN Anda", select(), enter(), check(), DONE);
            }
            case STORE ->
                add(
                        instructions,
                        via,
                        "Datang ke gerai <b>" + name + "</b> terdekat",
                        "Sampaikan Kode Bayar (<b>" + payCode + "</b>) kepada kasir",
                        check(),
                        "Bayar dan simpan struk sebagai bukti pembayaran");
            case WALLET ->
                add(
                        instructions,
                        via,
                        "Klik tombol <b>Bayar</b> pada halaman pembayaran",
                        check(),
                        "Setujui pembayaran pada aplikasi <b>" + name + "</b>",
                        DONE);
            case QRIS ->
                add(
                        instructions,
                        "Pembayaran via QRIS",
                        "Buka aplikasi yang mendukung <b>QRIS</b>",
                        "Pindai kode QR yang tersedia",
                        check(),
                        DONE);
        }
        return instructions;
    }

    private String select() {
        return SELECT.formatted(channel.name());
    }

    private String enter() {
        return ENTER.formatted(payCode);
    }

    private String check() {
        return amount.isEmpty()
                ? CHECK
                : CHECK + " dan nominalnya <b>" + Words.plainRupiah(amount.getAsLong()) + "</b>";
    }

    private void add(ArrayNode instructions, String title, String... steps) {
        ArrayNode list = instructions.addObject().put("title", title).putArray("steps");
        List.of(steps).forEach(step -> list.add(html ? step : step.replaceAll("</?b>", "")));
    }
}
