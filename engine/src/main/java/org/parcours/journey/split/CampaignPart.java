package org.parcours.journey.split;

import java.util.function.Function;

/** What customers come to in a drawn campaign: a step, or a split that sends them on without doing anything. */
public sealed interface CampaignPart permits DrawnStep, CustomerSplit {
    /** Handles both kinds. */
    default <R> R fold(Function<DrawnStep, R> step, Function<CustomerSplit, R> split) {
        return this instanceof DrawnStep drawn ? step.apply(drawn) : split.apply((CustomerSplit) this);
    }
}
