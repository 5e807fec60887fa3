package id.gerbang.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A POST as it goes over the wire, in one piece. */
final class PostBytes {

    private PostBytes() {}

    static byte[] of(HttpCall call, boolean throughProxy) {
        byte[] body = call.getBody();
        int length = body == null ? 0 : body.length;
        byte[] head = head(call, throughProxy, length).getBytes(ISO_8859_1);
        byte[] all = Arrays.copyOf(head, head.length + length);
        if (body != null) {
            System.arraycopy(body, 0, all, head.length, length);
        }
        return all;
    }

    private static String head(HttpCall call, boolean throughProxy, int length) {
        URI uri = URI.create(call.getUri().toASCIIString());
        String host = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("User-Agent", "Gerbang");
        headers.put("Accept", "*/*");
        headers.putAll(call.getHeaders());
        StringBuilder head = new StringBuilder("POST ")
                .append(throughProxy ? uri.getScheme() + "://" + host : "")
                .append(path(uri))
                .append(" HTTP/1.1\r\nHost: ")
                .append(host)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("Content-Length: ")
                .append(length)
                .append("\r\nConnection: close\r\n\r\n")
                .toString();
    }

    private static String path(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
