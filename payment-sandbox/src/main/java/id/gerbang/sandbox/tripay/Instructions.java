package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Json;
import java.util.List;

/** How to pay, in the document's shape: titles with steps, which may contain {@code <b>}. */
final class Instructions {

    private static final String SELECT = "Pilih menu <b>Pembayaran</b> lalu pilih <b>%s</b>";
    private static final String ENTER = "Masukkan Kode Bayar (<b>%s</b>) lalu klik <b>Lanjut</b>";
    private static final String CHECK = "Detail transaksi akan ditampilkan, pastikan data sudah sesuai";
    private static final String DONE = "Transaksi sukses, simpan bukti transaksi Anda";

    private Instructions() {}

    static ArrayNode of(Transaction transaction) {
        String name = transaction.order().channel().name();
        String select = SELECT.formatted(name);
        String enter = ENTER.formatted(String.valueOf(transaction.payCode()));
        ArrayNode instructions = Json.array();
        switch (transaction.order().channel().kind()) {
            case VIRTUAL_ACCOUNT -> {
                add(instructions, "Internet Banking", "Login ke internet banking Anda", select, enter, CHECK, DONE);
                add(instructions, "ATM", "Masukkan kartu dan PIN Anda", select, enter, CHECK, DONE);
            }
            case STORE ->
                add(
                        instructions,
                        "Pembayaran via " + name,
                        "Datang ke gerai <b>" + name + "</b> terdekat",
                        "Sampaikan Kode Bayar (<b>" + transaction.payCode() + "</b>) kepada kasir",
                        "Bayar sesuai nominal dan simpan struk sebagai bukti pembayaran");
            case WALLET ->
                add(
                        instructions,
                        "Pembayaran via " + name,
                        "Klik tombol <b>Bayar</b> pada halaman pembayaran",
                        "Setujui pembayaran pada aplikasi <b>" + name + "</b>",
                        DONE);
            case QRIS ->
                add(
                        instructions,
                        "Pembayaran via QRIS",
                        "Buka aplikasi yang mendukung <b>QRIS</b>",
                        "Pindai kode QR yang tersedia",
                        CHECK,
                        DONE);
        }
        return instructions;
    }

    private static void add(ArrayNode instructions, String title, String... steps) {
        ObjectNode instruction = instructions.addObject().put("title", title);
        ArrayNode list = instruction.putArray("steps");
        List.of(steps).forEach(list::add);
    }
}
