package org.parcours.files;

import java.util.List;
import java.util.Optional;

/**
 * Which columns of a table tell of an experiment.
 *
 * @param arm what a customer got
 * @param control the name of the arm that the others are compared with; an arm called {@code control} where empty
 * @param outcomes what came of it, at least one; numbers, or true and false
 * @param per the denominator of outcomes that are ratios
 * @param covariate what was known before, a number or an empty cell
 * @param id whom a row is about: rows of one id are added up; each row stands for itself where empty
 * @param time when a customer came
 * @param segments by which customers are told apart, known before
 * @param features what a log of the experiment keeps besides
 * @param propensity with which probability a customer got the arm, where the table has the column
 */
public record ExperimentColumns(
        String arm,
        Optional<String> control,
        List<String> outcomes,
        Optional<String> per,
        Optional<String> covariate,
        Optional<String> id,
        Optional<String> time,
        List<String> segments,
        List<String> features,
        String propensity) {
    /** The name of the control where nobody names it. */
    static final String CONTROL = "control";

    public ExperimentColumns {
        outcomes = List.copyOf(outcomes);
        segments = List.copyOf(segments);
        features = List.copyOf(features);
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("No outcome is named; name the column that says what came of it.");
        }
    }
}
