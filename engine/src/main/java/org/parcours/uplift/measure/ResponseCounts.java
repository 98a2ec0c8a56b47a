package org.parcours.uplift.measure;

/** How many of each arm there are and how many of them responded. */
record ResponseCounts(double treated, double treatedResponses, double controls, double controlResponses) {
    /** Counts a trial with outcomes 0 and 1. */
    static ResponseCounts of(RankedTrial trial) {
        ArmSums sums = trial.sums();
        return new ResponseCounts(sums.treated, sums.treatedOutcome, sums.controls, sums.controlOutcome);
    }
}
