package org.parcours.plan.learn;

import java.util.Optional;
import org.parcours.journey.CampaignStep;
import org.parcours.num.Seed;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.World;

/**
 * What a learner is given.
 *
 * @param customers how many simulated customers it may use, at least 1
 * @param seed where the customers, and all that the learner does by chance, come from
 * @param start the first step of the campaign to start from (a warm start); empty to start from nothing (a cold one)
 * @param exploration how much is tried at random
 * @param rules what they forbid is neither tried nor proposed; empty for none
 */
public record LearningSettings(
        long customers,
        Seed seed,
        Optional<CampaignStep> start,
        Exploration exploration,
        Optional<ContactRules> rules) {
    public LearningSettings {
        if (customers < 1) {
            throw new IllegalArgumentException(
                    "A learner may use %d customers, but needs at least 1.".formatted(customers));
        }
    }

    /** A cold start with the default exploration. */
    public static LearningSettings of(long customers, Seed seed) {
        return new LearningSettings(customers, seed, Optional.empty(), Exploration.DEFAULT, Optional.empty());
    }

    /** The same from another start. */
    public LearningSettings withStart(Optional<CampaignStep> other) {
        return new LearningSettings(customers, seed, other, exploration, rules);
    }

    /** The same with another seed. */
    public LearningSettings withSeed(Seed other) {
        return new LearningSettings(customers, other, start, exploration, rules);
    }

    /** The same under rules, which the start must not break. */
    public LearningSettings withRules(ContactRules other) {
        return new LearningSettings(customers, seed, start, exploration, Optional.of(other));
    }

    /** The rules for a world; none where none were given. */
    public ContactRules rulesIn(World world) {
        return rules.orElseGet(() -> ContactRules.none(world));
    }
}
