package org.parcours.log.build;

/** When steps begin and end, in the units of the events' times. */
final class Calendar {
    private final double[] starts;
    private final double end;

    /** The steps of a spec over events from the earliest to the latest time. */
    Calendar(JourneySpec.Decisions decisions, double earliest, double latest) {
        this.starts = decisions.times().isEmpty()
                ? regular(decisions, earliest, latest)
                : decisions.times().stream().mapToDouble(Double::doubleValue).toArray();
        this.end = decisions.until().orElse(Math.nextUp(latest));
    }

    private static double[] regular(JourneySpec.Decisions decisions, double earliest, double latest) {
        double from = decisions.from().orElse(earliest);
        double last = decisions.until().map(Math::nextDown).orElse(latest);
        double steps = Math.floor((last - from) / decisions.every()) + 1;
        if (steps > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("A decision every " + decisions.every() + " from " + from + " to " + last
                    + " makes " + steps + " steps; take them further apart.");
        }
        double[] starts = new double[(int) Math.max(1, steps)];
        for (int step = 0; step < starts.length; step++) {
            starts[step] = from + step * decisions.every();
        }
        return starts;
    }

    int steps() {
        return starts.length;
    }

    /** When a step begins, included. */
    double start(int step) {
        return starts[step];
    }

    /** When a step ends, excluded. */
    double end(int step) {
        return step + 1 < starts.length ? starts[step + 1] : end;
    }
}
