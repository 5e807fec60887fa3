package id.gerbang.servers;

import java.util.List;
import java.util.function.Predicate;

/**
 * Something is just about to pass on a line, or just has.
 *
 * @param earlier what was said before: the statements of the transaction
 * @param words the statement, or the first line of the request, in lower case
 */
record Moment(List<String> earlier, String words, When when) {

    /** How far it has come. */
    enum When {
        /** The words are about to be passed on. */
        ASKED,
        /** The answer has arrived here and is about to be passed back. */
        ANSWERED,
        /** The answer has been passed back. */
        OVER
    }

    Moment over() {
        return new Moment(earlier, words, When.OVER);
    }

    /** When a statement, or a request, that has this in it is there. */
    static Predicate<Moment> of(String part, When when) {
        return moment -> moment.when == when && moment.words.contains(part);
    }

    /** When a transaction that had such a statement ends. */
    static Predicate<Moment> commitOf(String part, When when) {
        return moment -> moment.when == when
                && moment.words.equals("commit")
                && moment.earlier.stream().anyMatch(statement -> statement.contains(part));
    }
}
