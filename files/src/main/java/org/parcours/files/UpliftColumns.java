package org.parcours.files;

import java.util.List;
import java.util.Optional;

/**
 * Which columns of a table tell of a trial whose effects are to be learnt.
 *
 * @param treatment the arm of each customer
 * @param control the name of the arm that the others are compared with; where empty, {@code control}, or else {@code 0}
 * @param outcome what came of it: numbers, or true and false
 * @param minus what is taken off the outcome, such as what was paid for it; where empty, nothing
 * @param features what was known before; where empty, every column but those of the trial and those that stand apart
 * @param apart columns that are used otherwise and so are no features, such as an id or a score
 */
public record UpliftColumns(
        String treatment,
        Optional<String> control,
        String outcome,
        Optional<String> minus,
        List<String> features,
        List<String> apart) {
    public UpliftColumns {
        features = List.copyOf(features);
        apart = List.copyOf(apart);
        if (treatment.equals(outcome)) {
            throw new IllegalArgumentException(
                    "The column \"" + treatment + "\" cannot be both the treatment and the outcome; name two columns.");
        }
        boolean isOutcomeKnown =
                features.contains(outcome) || minus.filter(features::contains).isPresent();
        if (features.contains(treatment) || isOutcomeKnown) {
            throw new IllegalArgumentException("The features " + features + " hold the treatment or the outcome;"
                    + " name only columns that were known before the treatment.");
        }
    }

    /** Columns of an outcome from which nothing is taken off. */
    public UpliftColumns(
            String treatment, Optional<String> control, String outcome, List<String> features, List<String> apart) {
        this(treatment, control, outcome, Optional.empty(), features, apart);
    }

    /** The outcome in words, such as {@code revenue minus cost}. */
    public String outcomeInWords() {
        return outcome + minus.map(" minus "::concat).orElse("");
    }
}
