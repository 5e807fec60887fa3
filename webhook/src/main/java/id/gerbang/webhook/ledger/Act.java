package id.gerbang.webhook.ledger;

/**
 * Who does something by hand, and why. It is kept.
 *
 * @param who a name, up to 100 characters
 * @param why up to 1000 characters
 */
public record Act(String who, String why) {

    /**
     * Who and why.
     *
     * @throws IllegalArgumentException if one of them is blank, too long or has a NUL; the message says which
     */
    public Act {
        check("who", who, 100);
        check("why", why, 1000);
    }

    private static void check(String name, String text, int longest) {
        // PostgreSQL stores no such character
        if (text.isBlank() || text.length() > longest || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    name + " has 1 to " + longest + " characters, not blanks alone and none that is NUL");
        }
    }
}
