package id.gerbang.http;

import static id.gerbang.http.Failures.get;
import static id.gerbang.http.Failures.inDoubt;
import static id.gerbang.http.Failures.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
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
            assertThat(server.connections()).as("connections, the first reused").isEqualTo(1);
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
    void a_post_that_wants_credentials_gets_the_status_and_headers_and_no_body(int status) throws IOException {
        try (RawServer server =
                RawServer.answering("HTTP/1.1 " + status + " X\r\nX-Why: key\r\nContent-Length: 3\r\n\r\nwhy")) {
            HttpReply reply = transport.send(post(server.uri("/")));

            assertReply(reply, status, "");
            assertThat(reply.getHeader("X-Why")).isEqualTo("key");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_get_that_wants_credentials_gets_the_body_too() throws IOException {
        try (RawServer server =
                RawServer.answering("HTTP/1.1 401 X\r\nWWW-Authenticate: Basic\r\nContent-Length: 3\r\n\r\nwhy")) {
            assertReply(transport.send(get(server.uri("/"))), 401, "why");
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
                "HTTP/1.1 200 OK~Content-Length: 10~~abc => (cut short after 3 bytes of body|IOException)",
                "HTTP/1.1 200 OK~Connection: close~Content-Length: 10~~abc => (cut short after 3 bytes of body|IOException)",
                "HTTP/1.1 500 OK~Content-Length: 10~~abc => (cut short after 3 bytes of body|IOException)",
                "HTTP/1.1 200 OK~Content-Len => cut short after 0 bytes of body",
                "HTTP/1.1 200 OK~ => cut short after 0 bytes of body",
                "HTTP/1.1 2 => cut short after 0 bytes of body",
                "HTTP/1.1 2~~abc => IllegalArgumentException",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~3~abc~ => IOException",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~3~abc~0~ => IOException",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~zz~ => IOException",
                "HTTP/1.1 200 OK~Transfer-Encoding: gzip, chunked~~3~abc~0~~ => Transfer-Encoding other than chunked",
                "SMTP/1.1 200 OK~~abc => IOException",
                "HTTP => SocketException",
            })
    void a_reply_that_is_cut_or_is_not_http_is_an_error(String text, String what) throws IOException {
        try (RawServer server = closingAfter(text.replace("~", "\r\n"))) {
            assertThat(inDoubt(transport, post(server.uri("/")))).hasMessageMatching(".*" + what);
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
