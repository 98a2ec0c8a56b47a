package org.parcours.prove.experiment;

import java.util.Optional;

/**
 * How an experiment is read.
 *
 * @param alpha the chance of a false alarm, in (0, 1)
 * @param correction how several comparisons share it
 * @param plannedUnits units of two arms at which always-valid intervals are narrowest, chosen before the data are seen
 * @param looks how many looks in time are told, at least 1
 * @param split who teaches which customers should get which arm, and who proves it; empty where all teach and nobody proves
 */
public record ReadingSettings(
        double alpha, Correction correction, double plannedUnits, int looks, Optional<RuleSplit> split) {
    /** A 95 % confidence, no correction, 10,000 planned units, 20 looks. */
    public static final ReadingSettings DEFAULT = new ReadingSettings(0.05, Correction.NONE, 10_000, 20);

    public ReadingSettings {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException(
                    "The chance of a false alarm is " + alpha + ", but must lie in (0, 1), such as 0.05.");
        }
        if (!(plannedUnits >= 1)) {
            throw new IllegalArgumentException("Planned are " + plannedUnits + " units, but plan at least 1.");
        }
        if (looks < 1 || looks > 1000) {
            throw new IllegalArgumentException("Asked for are " + looks + " looks, but ask for 1 to 1,000.");
        }
    }

    /** How an experiment is read whose customers are not told apart, or whose rule is proved elsewhere. */
    public ReadingSettings(double alpha, Correction correction, double plannedUnits, int looks) {
        this(alpha, correction, plannedUnits, looks, Optional.empty());
    }

    /** The same, with some units that prove what the others teach. */
    public ReadingSettings withSplit(RuleSplit split) {
        return new ReadingSettings(alpha, correction, plannedUnits, looks, Optional.of(split));
    }

    /**
     * The settings for one of several parts of the customers, such that all intervals of all parts hold together: an equal part
     * of the chance of a false alarm, and in each part a correction, Dunnett's where none is asked for.
     */
    ReadingSettings ofPart(int parts) {
        Correction within = correction == Correction.NONE ? Correction.DUNNETT : correction;
        return new ReadingSettings(alpha / parts, within, plannedUnits, looks);
    }
}
