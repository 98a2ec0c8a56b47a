package org.parcours.prove.experiment;

import org.jspecify.annotations.Nullable;

/** What is compared between arms, in one number for each unit, which is mostly a customer. Never changes. */
public final class Measure {
    /** How a measure is compared. */
    public enum Kind {
        /** A share of units: by the z-test of two proportions. */
        RATE,
        /** A mean over units: by Welch's t-test. */
        MEAN,
        /** A sum over another sum, such as purchases a visit: by the delta method. */
        RATIO
    }

    private final String name;
    private final double[] values;
    private final double @Nullable [] per;
    private final double @Nullable [] covariate;
    private final Kind kind;

    private Measure(String name, double[] values, double @Nullable [] per, double @Nullable [] covariate) {
        this.name = name;
        this.values = values;
        this.per = per;
        this.covariate = covariate;
        this.kind = per != null ? Kind.RATIO : isRate(values) ? Kind.RATE : Kind.MEAN;
    }

    /** A measure with a value for each unit; a rate where all are 0 or 1. */
    public static Measure of(String name, double[] values) {
        return new Measure(name, values.clone(), null, null);
    }

    /**
     * The same, a sum over another sum.
     *
     * @param per the denominator's part of each unit
     */
    public Measure per(double[] per) {
        requireSize(per);
        return new Measure(name, values, per.clone(), covariate);
    }

    /**
     * The same with what was known of each unit before the experiment; the closer it goes with the values, the narrower
     * the intervals become.
     *
     * @param covariate NaN where it is not known, which counts as the mean of the others
     */
    public Measure adjustedBy(double[] covariate) {
        requireSize(covariate);
        return new Measure(name, values, per, filled(covariate));
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** How it is compared. */
    public Kind kind() {
        return kind;
    }

    /** How many units there are. */
    public int units() {
        return values.length;
    }

    /** The value of a unit. */
    public double value(int unit) {
        return values[unit];
    }

    /** The denominator's part of a unit, 1 where there is none. */
    public double per(int unit) {
        return per == null ? 1 : per[unit];
    }

    /** Whether something was known before. */
    public boolean isAdjusted() {
        return covariate != null;
    }

    /** What was known before of a unit, 0 where nothing is of any. */
    public double covariate(int unit) {
        return covariate == null ? 0 : covariate[unit];
    }

    /** The same without what was known before. */
    public Measure unadjusted() {
        return new Measure(name, values, per, null);
    }

    private void requireSize(double[] column) {
        if (column.length != values.length) {
            throw new IllegalArgumentException("The measure \"%s\" has %d units, but another column of it %d."
                    .formatted(name, values.length, column.length));
        }
    }

    private static boolean isRate(double[] values) {
        for (double value : values) {
            if (value != 0 && value != 1) {
                return false;
            }
        }
        return true;
    }

    private static double[] filled(double[] covariate) {
        double sum = 0;
        int known = 0;
        for (double value : covariate) {
            if (!Double.isNaN(value)) {
                sum += value;
                known++;
            }
        }
        double mean = known == 0 ? 0 : sum / known;
        double[] filled = covariate.clone();
        for (int unit = 0; unit < filled.length; unit++) {
            filled[unit] = Double.isNaN(filled[unit]) ? mean : filled[unit];
        }
        return filled;
    }
}
