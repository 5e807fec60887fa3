package id.gerbang.qris;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A QRIS as somebody published it.
 *
 * @param where it stands
 * @param amount in rupiah, or null
 */
record PublishedCode(String where, String text, @Nullable Long amount, String merchant, boolean isForOnePayment) {

    static List<PublishedCode> all() {
        return List.of(
                new PublishedCode(
                        "Xendit's Python library, README, a QR code of Rp 4.000",
                        "00020101021226660014ID.LINKAJA.WWW011893600911002411480002152004230411480010303UME51450015"
                                + "ID.OR.GPNQR.WWW02150000000000000000303UME520454995802ID5920Placeholder merchant"
                                + "6007Jakarta610612345662380115wLoc6DRGwAOgSkZ0715wLoc6DRGwAOgSkZ53033605404400063047668",
                        4_000L,
                        "Placeholder merchant",
                        true),
                new PublishedCode(
                        "a static one of Xendit's, whose last fields before the checksum are no amount",
                        "00020101021126660014ID.LINKAJA.WWW011893600911002411480002152004230411480010303UME51450015"
                                + "ID.OR.GPNQR.WWW02150000000000000000303UME520454995802ID5920Placeholder merchant"
                                + "6007Jakarta610612345662190715fhBNl5rSWmgMfwV53033606304F35B",
                        null,
                        "Placeholder merchant",
                        false),
                new PublishedCode(
                        "an answer of Pakasir's, whose amount is written with sen",
                        "00020101021226610016ID.CO.SHOPEE.WWW01189360091800216005230208216005230303UME51440014"
                                + "ID.CO.QRIS.WWW0215ID10243228429300303UME5204792953033605409100003.005802ID5907Pakasir"
                                + "6012KAB. KEBUMEN61055439262230519SP25RZRATEQI2HQ65Q46304A079",
                        100_003L,
                        "Pakasir",
                        true),
                new PublishedCode(
                        "a test of Bank Kaltimtara's, whose merchant's name is longer than EMVCo allows",
                        "00020101021226690023ID.CO.BANKALTIMTARA.WWW011893600124024091802802092409180280303URE51440014"
                                + "ID.CO.QRIS.WWW0215ID20243452761720303URE5204752353033605405100005802ID5944"
                                + "(TEST) RETRIBUSI PARKIR PELABUHAN BULUMINUNG6015PENAJAM PASER U610576141"
                                + "622501121122334455340705479056304F16E",
                        10_000L,
                        "(TEST) RETRIBUSI PARKIR PELABUHAN BULUMINUNG",
                        true),
                new PublishedCode(
                        "a switch's test of an inquiry, which asks for a tip",
                        "00020101021151450015ID.OR.GPNQR.WWW0215ID10190000000990303UME520458125303360540810000.00"
                                + "5502015802ID5921BAKSO MALANG MAS NANO6013JAKARTA PUSAT61051034062140710A00000000163"
                                + "0439ED",
                        10_000L,
                        "BAKSO MALANG MAS NANO",
                        false),
                new PublishedCode(
                        "lcat.dev, \"Format checksum yang dipakai di QRIS\", a charity's",
                        "00020101021126660014ID.LINKAJA.WWW011893600911000093000502151912131509300050303UME51440014"
                                + "ID.CO.QRIS.WWW0215ID20190139612790303UME5204839853033605802ID5924Infak Sinergi Foundation"
                                + "6007BANDUNG61054017362070703A01630458E0",
                        null,
                        "Infak Sinergi Foundation",
                        false));
    }

    /** Of EMVCo's specification, and of libraries for it: merchants' codes, but none in rupiah. */
    static List<String> ofOtherCountries() {
        return List.of(
                "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678"
                        + "520441115802CN5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.72"
                        + "53031565502016233030412340603***0708A60086670902ME91320016A0112233449988770708123456786304A13A",
                "00020101021226580009SG.PAYNOW010120213201929813CSPP030100414202308011802005204000053037025402205802SG"
                        + "5925SHOPEEPAY PRIVATE LIMITED6009SINGAPORE62270123SPP1844414393533165284563047A0C",
                "00020101021252044131153137210116372101160123456789ABCDE6016Banteay Meanchey5913Kuntheas Shop5802KH"
                        + "540510.005303840621201081234567863041FF2");
    }

    @Override
    public String toString() {
        return where;
    }
}
