package org.parcours.simulate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.parcours.journey.Action;
import org.parcours.journey.split.CampaignPart;
import org.parcours.journey.split.CustomerColumns;
import org.parcours.journey.split.CustomerCondition.InRange;
import org.parcours.journey.split.CustomerCondition.OneOf;
import org.parcours.journey.split.CustomerSplit;
import org.parcours.journey.split.CustomerSplit.Branch;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.journey.split.DrawnStep;

/** Drawn campaigns and customers for tests. */
final class SmallSplits {
    private SmallSplits() {}

    /** Ten customers: effect .1 to 1.0; the last three are of category "new", one before them of an unknown one. */
    static CustomerColumns ten() {
        return new CustomerColumns.Builder(10)
                .numbers("effect", new double[] {.1, .2, .3, .4, .5, .6, .7, .8, .9, 1})
                .categories("kind", new double[] {0, 0, 0, 0, 0, 0, Double.NaN, 1, 1, 1}, List.of("old", "new"))
                .build();
    }

    static DrawnStep step(String channel) {
        return step(channel, Map.of());
    }

    static DrawnStep step(String channel, Map<String, CampaignPart> on) {
        return new DrawnStep(
                new Action(channel, "hello"), OptionalInt.empty(), Optional.empty(), new LinkedHashMap<>(on));
    }

    static InRange atLeast(String column, double least) {
        return new InRange(column, OptionalDouble.of(least), OptionalDouble.empty());
    }

    static OneOf is(String column, String... values) {
        return new OneOf(column, List.of(values));
    }

    static CustomerSplit split(Branch branch, CampaignPart otherwise) {
        return new CustomerSplit(List.of(branch), Optional.of(otherwise));
    }

    static DividedCampaign campaign(long audience, CampaignPart start) {
        return new DividedCampaign(
                "test",
                "small",
                OptionalLong.of(audience),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(start));
    }

    static Division division(long audience, CampaignPart start) {
        return Division.of(campaign(audience, start), Optional.of(ten()));
    }
}
