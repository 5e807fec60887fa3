package id.gerbang.sandbox.fault;

import id.gerbang.sandbox.http.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** What faults do to the reply of an operation that has happened. */
final class ReplyChanges {

    /** What PHP prints before the body when it is set up to show its notices. */
    private static final String NOTICE = "<br />\n<b>Notice</b>:  Undefined index: customer_phone in "
            + "<b>/home/gateway/public_html/app/Transaction.php</b> on line <b>131</b><br />\n";

    private static final Map<FaultKind, UnaryOperator<Reply>> BY_KIND = Map.of(
            FaultKind.CUT_AFTER, Reply::lost,
            FaultKind.CUT_BODY, Reply::cutInTheBody,
            FaultKind.BOM, reply -> reply.withBody(Bytes.withMark(reply.body())),
            FaultKind.PHP_NOTICE, reply -> reply.withBody(Bytes.after(NOTICE, reply.body())),
            FaultKind.GZIP, reply -> reply.withBody(zipped(reply.body())).with(Map.of("Content-Encoding", "gzip")));

    private ReplyChanges() {}

    /** The reply, changed by the fault; the same reply if the fault changes no replies. */
    static Reply of(FaultKind kind, Reply reply) {
        UnaryOperator<Reply> json = whole -> whole.withBody(JsonChanges.of(kind, whole.body()));
        return BY_KIND.getOrDefault(kind, json).apply(reply);
    }

    private static byte[] zipped(byte[] body) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
