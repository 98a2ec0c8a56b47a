package org.parcours.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that is wrong with a log: counted to the last, the first {@value #KEPT} found kept with their cells. */
public final class LogProblems {
    /** How many problems are kept; more are only counted, so that memory stays bounded. */
    public static final int KEPT = 100_000;

    private static final int LONGEST_VALUE = 200;

    private final List<LogProblem> kept = new ArrayList<>();
    private long count;

    /** Takes note of a problem. */
    public void add(long line, String column, String value, String problem) {
        count++;
        if (kept.size() < KEPT) {
            String shown = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
            kept.add(new LogProblem(line, column, shown, problem));
        }
    }

    /** How many there are. */
    public long count() {
        return count;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** The kept ones, in the order of their lines. */
    public List<LogProblem> list() {
        return kept.stream().sorted(Comparator.comparingLong(LogProblem::line)).toList();
    }
}
