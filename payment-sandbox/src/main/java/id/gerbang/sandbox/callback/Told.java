package id.gerbang.sandbox.callback;

import java.util.List;

/** Something whose changes are told by callbacks. */
public interface Told<T extends Told<T>> {

    /** The vendor's number, unique. */
    String reference();

    /** What has been told, oldest first. */
    List<Callback> callbacks();

    /** The same with a callback more, or with a newer version of one that it has. */
    T with(Callback callback);

    /**
     * One of its callbacks.
     *
     * @param number 1 for the first one
     */
    default Callback callback(int number) {
        return callbacks().get(number - 1);
    }
}
