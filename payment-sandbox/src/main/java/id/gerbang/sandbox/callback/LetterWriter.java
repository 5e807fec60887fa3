package id.gerbang.sandbox.callback;

/** Puts a callback into the form that its vendor sends. */
@FunctionalInterface
public interface LetterWriter<T> {

    /** The letter about a thing, with that body. */
    Letter write(T thing, String url, String body);
}
