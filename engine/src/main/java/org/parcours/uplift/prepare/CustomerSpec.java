package org.parcours.uplift.prepare;

import java.util.List;
import java.util.Optional;

/**
 * How transactions become customers.
 *
 * @param customer the column that says who
 * @param time the column that says when: ISO dates or moments, or whole numbers of days
 * @param amount the column that says how much
 * @param status the column of a loyalty status, of which the last one known is a feature
 * @param windows when is looked at what
 * @param treatment how rows say the treatment
 * @param outcome what is counted as the outcome
 * @param sums further features
 */
public record CustomerSpec(
        String customer,
        String time,
        String amount,
        Optional<String> status,
        Windows windows,
        TreatmentRule treatment,
        OutcomeKind outcome,
        List<SumFeature> sums) {
    public CustomerSpec {
        sums = List.copyOf(sums);
        for (SumFeature sum : sums) {
            if (!windows.features().contains(sum.window())) {
                throw new IllegalArgumentException(
                        "The feature \"" + sum.name() + "\" sees past the window of features;"
                                + " it would know what it is to foretell. Let its window lie within that one.");
            }
        }
    }
}
