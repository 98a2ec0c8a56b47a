package org.parcours.prove.experiment;

/**
 * Intervals that hold at all looks at once: whoever looks after every customer and stops when it pleases errs no more often
 * than whoever looks once. The asymptotic confidence sequence of a mean of n parts with the standard error e is ± e √(2 (nρ² +
 * 1) / (nρ²) · ln(√(nρ² + 1) / α)); by the central limit theorem, so not for the first few dozen. It is the interval of a
 * sequential probability ratio test with a normal mixture.
 *
 * <p>Sources: I. Waudby-Smith, D. Arbour, R. Sinha, E. H. Kennedy, A. Ramdas, "Time-uniform central limit theory and
 * asymptotic confidence sequences", Annals of Statistics 52, 2024, theorem 2.2, and equation 10 for ρ; S. R. Howard, A. Ramdas,
 * J. McAuliffe, J. Sekhon, "Time-uniform, nonparametric, nonasymptotic confidence sequences", Annals of Statistics 49, 2021; R.
 * Johari, P. Koomen, L. Pekelis, D. Walsh, "Always valid inference", Operations Research 70, 2022, for the test's p-values.
 *
 * @param alpha the chance of a false alarm at any time, in (0, 1)
 * @param plannedUnits where the intervals are narrowest, in units of both arms; chosen before the data are seen
 */
public record AlwaysValid(double alpha, double plannedUnits) {
    public AlwaysValid {
        if (!(alpha > 0 && alpha < 1 && plannedUnits >= 1)) {
            throw new IllegalArgumentException(
                    "An always-valid interval has the chance %s and %s planned units; the first must lie in (0, 1), the second be at least 1."
                            .formatted(alpha, plannedUnits));
        }
    }

    /** Half the width of the interval after so many units. */
    public double halfWidth(double standardError, double units) {
        double scaled = units * mixture();
        double log = Math.log(scaled + 1) / 2 - Math.log(alpha);
        return standardError * Math.sqrt(2 * (scaled + 1) / scaled * log);
    }

    /** The smallest chance of a false alarm whose interval would not hold 0, after so many units. */
    public double pValue(double difference, double standardError, double units) {
        double scaled = units * mixture();
        double errors = difference / standardError;
        double log = Math.log(scaled + 1) / 2 - errors * errors * scaled / (2 * (scaled + 1));
        return Math.min(1, Math.exp(log));
    }

    /** ρ² of the mixture whose interval is narrowest at the planned units. */
    private double mixture() {
        double log = -2 * Math.log(alpha);
        return (log + Math.log(log + 1)) / plannedUnits;
    }
}
