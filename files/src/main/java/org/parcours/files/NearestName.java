package org.parcours.files;

import java.util.Collection;
import java.util.Optional;

/** The known name that somebody probably meant, for the advice in a refusal. */
public final class NearestName {
    /** Nobody mistypes a name of this length, and the distance costs length × length. */
    private static final int LONGEST = 200;

    private NearestName() {}

    /**
     * The known name with the fewest letters to insert, drop, replace or swap; empty when more than a third of the
     * longer word would have to change. The first of equally near names wins.
     */
    public static Optional<String> of(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String nearest = null;
        int fewest = Integer.MAX_VALUE;
        for (String name : known) {
            int edits = edits(word, name);
            if (edits < fewest && 3 * edits <= Math.max(word.length(), name.length())) {
                fewest = edits;
                nearest = name;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The advice in words: {@code did you mean "x"?}, or the list of all known names. */
    public static String advice(String word, Collection<String> known) {
        return of(word, known)
                .map(name -> "did you mean \"" + name + "\"?")
                .orElseGet(() -> "known are " + String.join(", ", known));
    }

    /** The optimal string alignment distance; source: G. Navarro, ACM Computing Surveys 33, 2001, section 2. */
    private static int edits(String from, String to) {
        int[][] distance = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : cheapest(from, to, i, j, distance);
            }
        }
        return distance[from.length()][to.length()];
    }

    private static int cheapest(String from, String to, int i, int j, int[][] distance) {
        int replace = distance[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, 1 + distance[i - 2][j - 2]) : best;
    }
}
