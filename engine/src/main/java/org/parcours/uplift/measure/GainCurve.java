package org.parcours.uplift.measure;

/** A curve of what treating the first of a ranking changes. */
public enum GainCurve {
    /** Q(k) = Y_T(k) − Y_C(k) · N_T(k) / N_C(k). Source: N. J. Radcliffe, Direct Marketing Analytics Journal 1, 2007. */
    QINI {
        @Override
        double at(ArmSums sums) {
            return sums.qini();
        }
    },

    /** U(k) = (ȳ_T(k) − ȳ_C(k)) · k. Source: P. Gutierrez, J.-Y. Gérardy, PMLR 67, 2017, section 4.1. */
    UPLIFT {
        @Override
        double at(ArmSums sums) {
            return sums.gain();
        }
    };

    /** The curve's height where these are the first of the ranking. */
    abstract double at(ArmSums sums);
}
