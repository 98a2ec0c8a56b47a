package org.parcours.plan.learn.sampled;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.parcours.plan.learn.CampaignLearner;
import org.parcours.plan.learn.ExactPlanning;
import org.parcours.plan.learn.QLearning;

/** All learners of campaigns, by name. */
public final class CampaignLearners {
    private static final List<CampaignLearner> ALL = Stream.concat(
                    Stream.of(new QLearning(), new ExactPlanning()),
                    Arrays.stream(LearningMethod.values()).map(SampledCampaignLearner::new))
            .toList();

    private CampaignLearners() {}

    /** All of them, the one to take first at the front. */
    public static List<CampaignLearner> all() {
        return ALL;
    }

    /** The names of all of them, in the same order. */
    public static List<String> names() {
        return ALL.stream().map(CampaignLearner::name).toList();
    }

    /** The learner of a name such as {@code q-learning}. */
    public static CampaignLearner named(String name) {
        return ALL.stream()
                .filter(learner -> learner.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no learner \"%s\"; choose one of %s.".formatted(name, String.join(", ", names()))));
    }
}
