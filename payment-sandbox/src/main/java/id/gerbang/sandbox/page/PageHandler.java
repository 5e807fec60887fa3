package id.gerbang.sandbox.page;

import id.gerbang.sandbox.http.Handler;
import id.gerbang.sandbox.http.HtmlPage;
import id.gerbang.sandbox.http.Refusal;
import id.gerbang.sandbox.http.Reply;
import id.gerbang.sandbox.http.Request;
import java.util.Optional;
import java.util.function.Function;

/** What a customer's browser asks for, by a name at the end of the path. */
public final class PageHandler implements Handler {

    private final Function<String, Optional<Reply>> page;

    /**
     * A handler that answers GET alone.
     *
     * @param page the reply for a name; empty if there is nothing of that name
     */
    public PageHandler(Function<String, Optional<Reply>> page) {
        this.page = page;
    }

    @Override
    public Reply handle(Request request) {
        if (!request.method().equals("GET")) {
            throw Refusal.methodNotAllowed("GET");
        }
        String path = request.path();
        return page.apply(path.substring(path.lastIndexOf('/') + 1))
                .orElseGet(() -> HtmlPage.of(404, "Not found", "<h1>There is nothing of that name</h1>"));
    }
}
