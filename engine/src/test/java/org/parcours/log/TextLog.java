package org.parcours.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A log drawn as text in a test: the names of the columns on the first line, cells between commas. */
public final class TextLog {
    private TextLog() {}

    /** Reads the text; its first line is line 1. */
    public static LogReading read(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.strip().split("\n")));
        LogBuilder builder = new LogBuilder("log.csv", List.of(lines.get(0).split(",")));
        for (int i = 1; i < lines.size(); i++) {
            builder.row(i + 1, lines.get(i).split(",", -1));
        }
        return builder.finish();
    }

    /** The log of a sound text. */
    public static JourneyLog log(String text) {
        return read(text).log();
    }
}
