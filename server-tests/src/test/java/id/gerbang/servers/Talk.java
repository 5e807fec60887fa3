package id.gerbang.servers;

import java.io.DataInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What is said on one connection of a line, as far as it has to be understood here. */
interface Talk {

    /**
     * What is passed on at once.
     *
     * @param moment that this is; null if it is none that matters
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, and never compared
    record Piece(byte[] bytes, @Nullable Moment moment) {}

    /** The next piece from whoever called; null at the end. */
    @Nullable
    Piece ask(DataInputStream in) throws IOException;

    /** The next piece from whoever was called; null at the end. */
    @Nullable
    Piece answer(DataInputStream in) throws IOException;
}
