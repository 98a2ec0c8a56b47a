package org.parcours.log;

/** A log that cannot be trusted. The message names the first problem and how many there are. */
public final class BadLog extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient LogProblems problems;

    /** A refusal of a log with at least one problem; {@code source} is its file or other origin. */
    public BadLog(String source, LogProblems problems) {
        super(message(source, problems));
        this.problems = problems;
    }

    /** All that is wrong. */
    public LogProblems problems() {
        return problems;
    }

    private static String message(String source, LogProblems problems) {
        String first = source + ":" + problems.list().get(0);
        return problems.count() == 1
                ? first
                : "%s (and %,d more: \"parcours log check\" lists them)".formatted(first, problems.count() - 1);
    }
}
