package org.parcours.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.journey.Action;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.num.Seed;

/** Customers taken in blocks end where each of them ends when sent through the tree alone. */
class PlainSamplerTest {
    private static final int DEPTH = 3;
    private static final World WORLD =
            SmallWorlds.world(DEPTH, List.of(SmallWorlds.channel("mail", 0, 0.3, 0.2, 1)), List.of(), Control.NONE);
    private static final CampaignStep LAST = step(Map.of());
    private static final CampaignStep START =
            step(Map.of("negative", LAST, "engagement", step(Map.of("negative", LAST))));

    private static CampaignStep step(Map<String, CampaignStep> on) {
        return new CampaignStep(new Action("mail", "hello"), on);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1023, 1024, 1025, 70_001, 200_000})
    void asManyPeopleAtEachStepAsWhenWalkedOneByOne(long people) {
        Seed seed = new Seed(people);
        Campaign campaign = new Campaign("test", "small", OptionalLong.of(people), Optional.of(START));
        Map<String, Double> expected = new TreeMap<>();
        for (long customer = 0; customer < people; customer++) {
            walk(seed, customer, expected);
        }
        for (int threads = 1; threads <= 3; threads++) {
            Map<String, Double> sampled = new TreeMap<>();
            for (StepResult step :
                    SampledSimulation.run(WORLD, campaign, seed, threads).steps()) {
                if (step.people() > 0) {
                    sampled.put(step.path(), step.people());
                }
            }
            assertThat(sampled).isEqualTo(expected);
        }
    }

    /** A customer owns one word for organic purchases, one a level, and two for the channel. */
    private static void walk(Seed seed, long customer, Map<String, Double> people) {
        long position = customer * (1 + DEPTH + 2) + 1;
        String path = "";
        Optional<CampaignStep> step = Optional.of(START);
        while (step.isPresent()) {
            people.merge(path, 1.0, Double::sum);
            double luck = seed.uniform(position++);
            String reaction = luck < 0.5 ? "negative" : luck < 0.8 ? "engagement" : "conversion";
            path = path.isEmpty() ? reaction : path + "/" + reaction;
            step = Optional.ofNullable(step.get().on().get(reaction));
        }
    }
}
