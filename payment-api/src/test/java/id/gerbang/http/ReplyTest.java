package id.gerbang.http;

import static id.gerbang.http.Failures.get;
import static id.gerbang.http.Failures.inDoubt;
import static id.gerbang.http.Failures.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ReplyTest {

    private final HttpTransport transport = HttpTransport.standard();

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void a_get_carries_its_headers_and_query_and_brings_status_headers_and_body() throws IOException {
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 200 OK\r\nX-Twice: first\r\nX-Twice: second\r\nContent-Length: 3\r\n\r\n\u00e2\u0082\u00ac")) {
            HttpReply reply = transport.send(get(server.uri("/list")));

            assertThat(reply.getStatus()).isEqualTo(200);
            assertThat(reply.getHeader("x-twice")).isEqualTo("first");
            assertThat(reply.getBodyText()).isEqualTo("\u20ac");
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .startsWith("GET /list?key=s3cret HTTP/1.1\r\n")
                    .contains("\r\nUser-Agent: Gerbang\r\n", "\r\nX-Key: s3cret\r\n");
        }
    }

    @Test
    void a_post_carries_its_content_type_and_body() throws IOException {
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            assertThat(transport.send(post(server.uri("/create"))).getBodyText())
                    .isEqualTo("ok");

            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .startsWith("POST /create?key=s3cret HTTP/1.1\r\n")
                    .contains("\r\nContent-Type: text/plain\r\n", "\r\nContent-Length: 6\r\n")
                    .endsWith("\r\n\r\ns3cret");
        }
    }

    @Test
    void a_post_may_be_empty() throws IOException {
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            HttpCall call = HttpCall.post(server.uri("/"), "text/plain", new byte[0]);

            assertThat(transport.send(call).getStatus()).isEqualTo(200);
            assertThat(server.requests()).singleElement().asString().contains("\r\nContent-Length: 0\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 302, 303, 304, 307, 308, 400, 404, 410, 422, 500, 503})
    void every_status_is_a_reply_and_no_redirect_is_followed(int status) throws IOException {
        String body = status == 204 || status == 304 ? "" : "why";
        try (RawServer server = RawServer.answering("HTTP/1.1 " + status + " X\r\nLocation: /elsewhere\r\n"
                + (status == 204 ? "" : "Content-Length: 3\r\n") + "\r\n" + body)) {
            assertReply(transport.send(post(server.uri("/"))), status, body);
            assertReply(transport.send(get(server.uri("/"))), status, body);

            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 303, 400, 404, 410, 500})
    void a_reply_may_be_empty_when_it_says_so(int status) throws IOException {
        try (RawServer server =
                RawServer.answering("HTTP/1.1 " + status + " X\r\nLocation: /\r\nContent-Length: 0\r\n\r\n")) {
            assertReply(transport.send(post(server.uri("/"))), status, "");
            assertReply(transport.send(get(server.uri("/"))), status, "");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 407})
    void a_gateway_that_wants_credentials_is_a_reply_with_its_body(int status) throws IOException {
        String why = "address 203.0.113.7 is not whitelisted";
        try (RawServer server = RawServer.answering("HTTP/1.1 " + status
                + " X\r\nX-Why: key\r\nWWW-Authenticate: Basic\r\nContent-Length: 38\r\n\r\n" + why)) {
            HttpReply reply = transport.send(post(server.uri("/")));

            assertReply(reply, status, why);
            assertThat(reply.getHeader("X-Why")).isEqualTo("key");
            assertThat(server.requests()).hasSize(1);

            assertReply(transport.send(get(server.uri("/"))), status, why);
        }
    }

    @Test
    void the_date_of_a_reply_is_one_of_its_headers() throws IOException {
        String date = "Tue, 01 Dec 2026 02:00:00 GMT";
        try (RawServer server =
                RawServer.answering("HTTP/1.1 201 X\r\ndate: " + date + "\r\nContent-Length: 2\r\n\r\nok")) {
            assertThat(transport.send(post(server.uri("/"))).getHeader("Date")).isEqualTo(date);
            assertThat(transport.send(get(server.uri("/"))).getHeader("Date")).isEqualTo(date);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"100 Continue", "102 Processing", "103 Early Hints"})
    void an_interim_reply_to_a_post_is_skipped(String interim) throws IOException {
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 " + interim + "\r\nLink: </a>\r\n\r\nHTTP/1.1 " + interim + "\r\n\r\n" + RawServer.OK)) {
            HttpReply reply = transport.send(post(server.uri("/")));

            assertReply(reply, 200, "ok");
            assertThat(reply.getHeader("Link")).isNull();
        }
    }

    /** Java 8, 11 and 17 return an interim reply as the reply; newer versions skip it. */
    @Test
    void an_interim_reply_to_a_get_is_skipped_or_refused_without_waiting() throws IOException {
        try (RawServer server = RawServer.answering("HTTP/1.1 103 Early Hints\r\n\r\n" + RawServer.OK)) {
            HttpCall call = get(server.uri("/")).withTimeout(Duration.ofMinutes(10));
            try {
                assertReply(transport.send(call), 200, "ok");
            } catch (TransportException e) {
                assertThat(e).hasMessageEndingWith("the reply is an interim one that this Java cannot skip: HTTP 103");
                assertThat(e.mayHaveArrived()).isTrue();
            }
        }
    }

    @Test
    void a_header_that_goes_on_in_a_second_line_is_put_together() throws IOException {
        try (RawServer server =
                RawServer.answering("HTTP/1.1 200 OK\nX-Long: one\n two\nno header\nContent-Length: 2\n\nok")) {
            HttpReply reply = transport.send(post(server.uri("/")));

            assertReply(reply, 200, "ok");
            assertThat(reply.getHeader("X-Long")).isEqualTo("one two");
        }
    }

    @Test
    void a_chunked_reply_is_put_together_with_its_trailers_left_out() throws IOException {
        try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "3\r\nabc\r\n2;ext=1\r\nde\r\n0\r\nX-Trailer: 1\r\n\r\n")) {
            HttpReply reply = transport.send(get(server.uri("/")));

            assertReply(reply, 200, "abcde");
            assertThat(reply.getHeader("X-Trailer")).isNull();
        }
    }

    @Test
    void a_reply_without_length_ends_with_its_connection() throws IOException {
        try (RawServer server = closingAfter("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nabc")) {
            assertReply(transport.send(get(server.uri("/"))), 200, "abc");
        }
    }

    @Test
    void a_connection_that_stays_open_after_a_complete_reply_is_not_waited_for() throws IOException {
        try (RawServer server =
                RawServer.answering("HTTP/1.1 500 X\r\nConnection: close\r\nContent-Length: 3\r\n\r\nwhy")) {
            assertReply(transport.send(get(server.uri("/"))), 500, "why");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "HTTP/1.1 200 OK~Content-Length: 10~~abc => the reply was cut short after 3 bytes of body",
                "HTTP/1.1 200 OK~Connection: close~Content-Length: 10~~abc => the reply was cut short after 3 bytes of body",
                "HTTP/1.1 500 OK~Content-Length: 10~~abc => the reply was cut short after 3 bytes of body",
                "HTTP/1.1 200 OK~Content-Len => the reply was cut short, before or within its head, a chunk or a trailer",
                "HTTP/1.1 200 OK~ => the reply was cut short, before or within its head, a chunk or a trailer",
                "HTTP/1.1 200 OK~~ => the reply was cut short after 0 bytes of body",
                "HTTP/1.1 2 => the reply was cut short, before or within its head, a chunk or a trailer",
                "HTTP/1.1 2~~abc => the reply is not HTTP/1",
                "HTTP/1.1 101 X~~abc => the reply is an interim one that this Java cannot skip: HTTP 101",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~3~abc~ => the reply was cut short, before or within its head, a chunk or a trailer",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~3~ab => the reply was cut short, before or within its head, a chunk or a trailer",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~3~abc~0~ => the reply was cut short, before or within its head, a chunk or a trailer",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~3~abcd~0~~ => the chunks of the reply are broken",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~zz~ => the chunks of the reply are broken",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~-1~ => the chunks of the reply are broken",
                "HTTP/1.1 200 OK~Transfer-Encoding: gzip, chunked~~3~abc~0~~ => the reply has a Transfer-Encoding other than chunked",
                "SMTP/1.1 200 OK~~abc => the reply is not HTTP/1",
                "HTTP => the reply was cut short, before or within its head, a chunk or a trailer",
            })
    void a_reply_that_is_cut_or_is_not_http_is_an_error(String text, String what) throws IOException {
        try (RawServer server = closingAfter(text.replace("~", "\r\n"))) {
            assertThat(inDoubt(transport, post(server.uri("/")))).hasMessageEndingWith("but: " + what);
            inDoubt(transport, get(server.uri("/")));
        }
    }

    @Test
    void a_connection_that_ends_before_the_reply_is_an_error_that_says_so() throws IOException {
        try (RawServer server = closingAfter("")) {
            for (HttpCall call : List.of(post(server.uri("/")), get(server.uri("/")))) {
                assertThat(inDoubt(transport, call))
                        .hasMessageEndingWith(
                                "but: the connection broke before the reply was complete, or the reply is not HTTP"
                                        + " (SocketException)");
            }
        }
    }

    @Test
    void a_head_that_does_not_end_is_refused() throws IOException {
        try (RawServer server = closingAfter("HTTP/1.1 200 OK\r\nX-A: " + "a".repeat(1 << 16))) {
            assertThat(inDoubt(transport, post(server.uri("/"))))
                    .hasMessageEndingWith("the head of the reply is larger than 65536 bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 11\r\n\r\n01234567890",
                "Connection: close\r\n\r\n01234567890",
                "Transfer-Encoding: chunked\r\n\r\n6\r\n012345\r\n5\r\n67890\r\n0\r\n\r\n"
            })
    void a_reply_larger_than_the_limit_is_refused_and_one_of_that_size_is_not(String rest) throws IOException {
        try (RawServer server = closingAfter("HTTP/1.1 200 OK\r\n" + rest)) {
            assertThat(transport.send(post(server.uri("/")).withReplyLimit(11)).getBodyText())
                    .isEqualTo("01234567890");

            assertThat(inDoubt(transport, post(server.uri("/")).withReplyLimit(10)))
                    .hasMessageEndingWith("the reply is larger than 10 bytes");
            assertThat(inDoubt(transport, get(server.uri("/")).withReplyLimit(0)))
                    .hasMessageEndingWith("the reply is larger than 0 bytes");
        }
    }

    private static RawServer closingAfter(String reply) throws IOException {
        return new RawServer(connection -> {
            connection.request();
            connection.write(reply);
            connection.close();
        });
    }

    private static void assertReply(HttpReply reply, int status, String body) {
        assertThat(reply.getStatus()).isEqualTo(status);
        assertThat(reply.getBodyText()).isEqualTo(body);
    }
}
