package id.gerbang.http;

import java.io.IOException;

/** A reply that the transport refuses. The message is safe to show: it has sizes, header names and codings only. */
class ReplyException extends IOException {

    private static final long serialVersionUID = 1L;

    ReplyException(String message) {
        super(message);
    }
}
