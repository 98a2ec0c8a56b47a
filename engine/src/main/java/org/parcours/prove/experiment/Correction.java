package org.parcours.prove.experiment;

/** How several comparisons with one control share a chance of a false alarm. */
public enum Correction {
    /** Not at all: each comparison has it whole. */
    NONE,
    /** Equal parts. Holds however the comparisons depend on each other. */
    BONFERRONI,
    /**
     * Equal parts among the comparisons that are still open, the clearest first. Holds always and finds no less than
     * Bonferroni. Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of
     * Statistics 6, 1979.
     */
    HOLM,
    /** Counts with the control that all comparisons share; see {@link Dunnett}. */
    DUNNETT
}
