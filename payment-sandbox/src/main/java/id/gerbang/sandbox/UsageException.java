package id.gerbang.sandbox;

/** A command line that cannot be understood; the message says why and contains no key. */
final class UsageException extends Exception {

    UsageException(String message) {
        super(message);
    }
}
