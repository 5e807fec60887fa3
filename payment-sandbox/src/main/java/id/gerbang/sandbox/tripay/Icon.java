package id.gerbang.sandbox.tripay;

import id.gerbang.sandbox.http.Handler;
import id.gerbang.sandbox.http.Html;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;

/** The picture of a channel: its code, in a frame. */
final class Icon implements Handler {

    private static final String PICTURE = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 60" width="160" height="60">
            <rect width="160" height="60" rx="8" fill="#2b59c3"/>
            <text x="80" y="36" font-family="sans-serif" font-size="16" fill="#fff" text-anchor="middle">%s</text>
            </svg>
            """;

    @Override
    public Reply handle(Request request) {
        if (!request.method().equals("GET")) {
            throw Refusal.methodNotAllowed("GET");
        }
        String path = request.path();
        Channel channel = Channels.withCode(path.substring(path.lastIndexOf('/') + 1))
                .orElseThrow(() -> new Refusal(404, "Not found"));
        return Reply.text(200, "image/svg+xml", PICTURE.formatted(Html.escape(channel.code())));
    }
}
