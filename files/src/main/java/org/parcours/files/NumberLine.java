package org.parcours.files;

import java.nio.file.Path;

/** A line of numbers parted by blanks, taken one by one. */
final class NumberLine {
    private final Path file;
    private final long number;
    private final String line;
    private int at;

    NumberLine(Path file, long number, String line) {
        this.file = file;
        this.number = number;
        this.line = line;
    }

    /** The next number, which must be whole and from 0 to {@code most}. */
    int whole(String name, String expected, int most) {
        int start = start();
        String word = word();
        long whole = 0;
        for (int i = 0; i < word.length(); i++) {
            char digit = word.charAt(i);
            whole = digit < '0' || digit > '9' || whole > most ? Long.MAX_VALUE / 11 : whole * 10 + (digit - '0');
        }
        if (word.isEmpty() || whole > most) {
            String range =
                    most == Integer.MAX_VALUE ? "a whole number of at least 0" : "a whole number from 0 to " + most;
            throw refusal(start, "the " + name + " is \"" + word + "\", expected " + range + "; a line is " + expected);
        }
        return (int) whole;
    }

    /** The next number, which must be finite and at least 0. */
    double positive(String name, String expected) {
        int start = start();
        String word = word();
        double number = parse(word);
        if (!(number >= 0 && number < Double.POSITIVE_INFINITY)) {
            throw refusal(
                    start,
                    "the " + name + " is \"" + word + "\", expected a number of at least 0; a line is " + expected);
        }
        return number;
    }

    /** Refuses a line that goes on. */
    void end(String expected) {
        int start = start();
        if (start < line.length()) {
            throw refusal(start, "goes on with \"" + word() + "\", expected " + expected);
        }
    }

    private static double parse(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException letters) {
            return Double.NaN;
        }
    }

    /** Where the next word starts. */
    private int start() {
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private String word() {
        int from = at;
        while (at < line.length() && !isBlank(line.charAt(at))) {
            at++;
        }
        return line.substring(from, at);
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    private BadFile refusal(int column, String message) {
        return BadFile.at(file, number, column + 1L, message);
    }
}
