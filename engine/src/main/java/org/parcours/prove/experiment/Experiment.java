package org.parcours.prove.experiment;

import java.util.List;
import java.util.Optional;

/** An experiment that has been run: who was in which arm with which probability, and what came of it. */
public final class Experiment {
    private final Trial trial;
    private final Optional<List<Double>> shares;
    private final List<Measure> measures;
    private final Optional<long[]> times;
    private final Optional<Segments> segments;

    /**
     * An experiment.
     *
     * @param shares of the arms as they were to be, in the order of the trial's arms; equal where empty
     * @param measures at least one; the last decides
     * @param times when each unit came, in nanoseconds since 1970
     */
    public Experiment(
            Trial trial,
            Optional<List<Double>> shares,
            List<Measure> measures,
            Optional<long[]> times,
            Optional<Segments> segments) {
        this.trial = trial;
        this.shares = shares.map(List::copyOf);
        this.measures = List.copyOf(measures);
        this.times = times.map(long[]::clone);
        this.segments = segments;
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("The experiment measures nothing; name an outcome.");
        }
        for (Measure measure : measures) {
            if (measure.units() != trial.units()) {
                throw new IllegalArgumentException("The measure \"%s\" has %d units, but the trial %d."
                        .formatted(measure.name(), measure.units(), trial.units()));
            }
        }
    }

    /** Who was in which arm. */
    public Trial trial() {
        return trial;
    }

    /** The shares of the arms as they were to be; empty where nobody says, and then equal ones are expected. */
    public Optional<List<Double>> shares() {
        return shares;
    }

    /** What is compared. */
    public List<Measure> measures() {
        return measures;
    }

    /** The measure by which arms are chosen: the last. */
    public Measure deciding() {
        return measures.get(measures.size() - 1);
    }

    /** When each unit came. */
    Optional<long[]> times() {
        return times;
    }

    /** Parts that are read on their own. */
    public Optional<Segments> segments() {
        return segments;
    }
}
