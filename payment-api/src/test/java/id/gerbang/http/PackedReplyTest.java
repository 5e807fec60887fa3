package id.gerbang.http;

import static id.gerbang.http.Failures.get;
import static id.gerbang.http.Failures.inDoubt;
import static id.gerbang.http.Failures.post;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies with a Content-Encoding, which no call asks for. */
@Timeout(120)
class PackedReplyTest {

    private final HttpTransport transport = HttpTransport.standard();

    @AfterEach
    void close() {
        transport.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP"})
    void a_packed_reply_is_unpacked_and_its_headers_say_nothing_of_it(String coding) throws IOException {
        try (RawServer server = packed(401, coding, gzip("why: 203.0.113.7".getBytes(UTF_8)))) {
            for (HttpCall call : List.of(post(server.uri("/")), get(server.uri("/")))) {
                HttpReply reply = transport.send(call);

                assertThat(reply.getStatus()).isEqualTo(401);
                assertThat(reply.getBodyText()).isEqualTo("why: 203.0.113.7");
                assertThat(reply.getHeader("Content-Encoding")).isNull();
                assertThat(reply.getHeader("Content-Length")).isNull();
            }
        }
    }

    @Test
    void an_encoding_that_changes_nothing_is_accepted() throws IOException {
        try (RawServer server = packed(200, "identity", "ok".getBytes(UTF_8))) {
            assertThat(transport.send(post(server.uri("/"))).getBodyText()).isEqualTo("ok");
        }
    }

    @Test
    void an_empty_body_is_not_unpacked() throws IOException {
        try (RawServer server = packed(200, "gzip", new byte[0])) {
            assertThat(transport.send(post(server.uri("/"))).getBody()).isEmpty();
        }
    }

    @Test
    void the_limit_holds_for_the_unpacked_body() throws IOException {
        try (RawServer server = packed(200, "gzip", gzip(new byte[64 << 20]))) {
            for (HttpCall call : List.of(post(server.uri("/")), get(server.uri("/")))) {
                assertThat(inDoubt(transport, call)).hasMessageEndingWith("the reply is larger than 1048576 bytes");
            }
        }
        try (RawServer server = packed(200, "gzip", gzip(new byte[1000]))) {
            assertThat(transport
                            .send(post(server.uri("/")).withReplyLimit(1000))
                            .getBody())
                    .hasSize(1000);
            assertThat(inDoubt(transport, post(server.uri("/")).withReplyLimit(999)))
                    .hasMessageEndingWith("the reply is larger than 999 bytes");
        }
    }

    @Test
    void a_body_that_cannot_be_unpacked_is_refused() throws IOException {
        byte[] whole = gzip("{\"success\":true}".getBytes(UTF_8));
        byte[] changed = whole.clone();
        changed[whole.length - 6]++;
        List<byte[]> bodies = List.of("{}".getBytes(UTF_8), Arrays.copyOf(whole, whole.length - 3), changed);
        for (byte[] body : bodies) {
            try (RawServer server = packed(200, "gzip", body)) {
                assertThat(inDoubt(transport, post(server.uri("/"))))
                        .hasMessageEndingWith("the reply says Content-Encoding: gzip and cannot be unpacked");
            }
        }
    }

    @Test
    void another_encoding_is_refused_and_named() throws IOException {
        try (RawServer server = packed(200, "br<script>\u00e9, and a lot more than that", new byte[10])) {
            for (HttpCall call : List.of(post(server.uri("/")), get(server.uri("/")))) {
                assertThat(inDoubt(transport, call))
                        .hasMessageEndingWith("the reply has a Content-Encoding that was not asked for and is not gzip:"
                                + " br?script??, and a l\u2026");
            }
        }
    }

    private static RawServer packed(int status, String coding, byte[] body) throws IOException {
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        reply.write(("HTTP/1.1 " + status + " X\r\nContent-Encoding: " + coding + "\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(ISO_8859_1));
        reply.write(body);
        return new RawServer(connection -> {
            while (connection.request() != null) {
                connection.write(reply.toByteArray());
            }
        });
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }
}
