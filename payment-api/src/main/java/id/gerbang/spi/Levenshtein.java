package id.gerbang.spi;

/** How many letters two names differ by. */
final class Levenshtein {

    private static final int MOST_IN_A_SLIP = 2;

    private Levenshtein() {}

    /** Whether one name may be a slip of the pen for the other. */
    static boolean isSlip(String a, String b) {
        return distance(a, b) <= MOST_IN_A_SLIP;
    }

    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
