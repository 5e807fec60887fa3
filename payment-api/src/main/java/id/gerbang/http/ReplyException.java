package id.gerbang.http;

import java.io.IOException;

/** A reply that came and is refused. Its message may be shown: it holds sizes, header names and codings only. */
class ReplyException extends IOException {

    private static final long serialVersionUID = 1L;

    ReplyException(String message) {
        super(message);
    }
}
