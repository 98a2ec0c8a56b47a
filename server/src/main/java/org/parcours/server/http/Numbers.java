package org.parcours.server.http;

import org.parcours.server.http.Problem.Kind;

/** Whole numbers in paths and queries. */
public final class Numbers {
    private Numbers() {}

    /**
     * A whole number from {@code low} to {@code high}.
     *
     * @param name of the parameter, for refusals
     * @param word as it was sent
     */
    public static int whole(String name, String word, int low, int high) {
        try {
            int number = Integer.parseInt(word);
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException none) {
            // refused below, like a number out of range
        }
        throw Problem.of(
                Kind.BAD_REQUEST,
                "The parameter %s is \"%s\", expected a whole number from %d to %d.".formatted(name, word, low, high));
    }
}
