package org.parcours.simulate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.num.Seed;

/**
 * What a campaign brought.
 *
 * @param campaign the name of what ran
 * @param world where it ran
 * @param audience customers who entered
 * @param seed what the customers were drawn from; empty for expected values
 * @param figures every key figure
 * @param steps one a step, a step before those that follow it
 * @param branches the ways at splits, a split before those that follow it; none where nobody is divided
 */
public record CampaignResult(
        String campaign,
        World world,
        long audience,
        Optional<Seed> seed,
        Map<KeyFigure, Estimate> figures,
        List<StepResult> steps,
        List<BranchResult> branches) {
    public CampaignResult {
        figures = Collections.unmodifiableMap(new EnumMap<>(figures));
        steps = List.copyOf(steps);
        branches = List.copyOf(branches);
    }

    /** A figure's value, for those that always have one. */
    public double value(KeyFigure figure) {
        return estimate(figure).value().orElseThrow();
    }

    /** A figure with its uncertainty. */
    public Estimate estimate(KeyFigure figure) {
        Estimate estimate = figures.get(figure);
        if (estimate == null) {
            throw new IllegalStateException("a result without " + figure);
        }
        return estimate;
    }
}
