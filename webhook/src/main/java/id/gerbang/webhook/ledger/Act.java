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
     * @throws IllegalArgumentException if one of them is blank or too long; the message says which
     */
    public Act {
        check("who", who, 100);
        check("why", why, 1000);
    }

    private static void check(String name, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException(name + " has 1 to " + longest + " characters, and not blanks alone");
        }
    }
}
