package org.parcours.plan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.plan.constrained.Frontier;
import org.parcours.plan.constrained.Limit;
import org.parcours.plan.constrained.Mixture;
import org.parcours.plan.constrained.Unreachable;
import org.parcours.simulate.Channel;
import org.parcours.simulate.Contact;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Control;
import org.parcours.simulate.Course;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.SmallWorlds;
import org.parcours.simulate.World;

/** Campaigns within limits and for several worlds: by hand, and against every campaign there is. */
class LimitedCampaignTest {
    private static World world(int depth, Channel... channels) {
        return SmallWorlds.world(depth, List.of(channels), List.of(), Control.NONE);
    }

    private static Course course(World world) {
        return Course.ofExpectations(world, new HiddenTypes(world, 1), 0);
    }

    private static Mixture<Campaign> best(World world, Limit... limits) {
        return new ConstrainedCampaign(
                        course(world), "small", world.timing().depth(), ContactRules.none(world), 1000, List.of(limits))
                .within(List.of(limits));
    }

    @Test
    void aBudgetForHalfOfTheCustomersIsSharedByLot() {
        // a call costs 1 and converts 0.5: 10 · 0.5 − 1 = 4 each; the money is for 500 of 1000 customers
        World world = world(1, SmallWorlds.channel("call", 1, 0, 0.5, 1));
        Mixture<Campaign> half = best(world, new Limit("cost", 500));
        assertThat(half.value()).isEqualTo(2, within(1e-12));
        assertThat(half.prices().get(0)).isEqualTo(4, within(1e-12));
        assertThat(half.parts())
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.probability()).isEqualTo(0.5, within(1e-12)));
        assertThat(best(world, new Limit("cost", 2000)).prices()).containsExactly(0.0);
        assertThat(best(world, new Limit("contacts", 250)).value()).isEqualTo(1, within(1e-12));
        assertThatThrownBy(() -> best(world, new Limit("cost", -1))).isInstanceOf(Unreachable.class);
        assertThatThrownBy(() -> best(world, new Limit("costs", 1))).hasMessageContaining("cost, contacts, opt_outs");
    }

    private static List<Optional<CampaignStep>> every(World world, int depth) {
        List<Optional<CampaignStep>> all = new ArrayList<>();
        all.add(Optional.empty());
        if (depth > 0) {
            List<Optional<CampaignStep>> next = every(world, depth - 1);
            for (Contact contact : Contact.all(world)) {
                for (Optional<CampaignStep> negative : next) {
                    for (Optional<CampaignStep> engagement : next) {
                        Map<String, CampaignStep> on = new LinkedHashMap<>();
                        negative.ifPresent(step -> on.put("negative", step));
                        engagement.ifPresent(step -> on.put("engagement", step));
                        all.add(Optional.of(contact.step(world, on)));
                    }
                }
            }
        }
        return all;
    }

    private static World random(RandomStream stream) {
        return world(2, channel(stream, "email"), channel(stream, "sms"), channel(stream, "call"));
    }

    private static Channel channel(RandomStream stream, String name) {
        return SmallWorlds.channel(
                name, 3 * stream.nextUniform(), stream.nextUniform() / 2, stream.nextUniform() / 2, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void equalsTheBestMixtureOfAnyTwoCampaigns(long seed) {
        World world = random(new RandomStream(new Seed(seed)));
        CampaignAmounts amounts = new CampaignAmounts(course(world), List.of(new Limit("cost", 0)));
        List<double[]> all = every(world, 2).stream()
                .map(start -> amounts.of(new Campaign("any", "small", OptionalLong.empty(), start), 1))
                .toList();
        for (double most : new double[] {0, 0.3, 0.9, 2}) {
            double best = Double.NEGATIVE_INFINITY;
            for (double[] one : all) {
                for (double[] other : all) {
                    if (one[1] <= most) {
                        double share = other[1] <= most ? 1 : (most - one[1]) / (other[1] - one[1]);
                        best = Math.max(best, one[0] + share * (other[0] - one[0]));
                    }
                }
            }
            Mixture<Campaign> mixture = best(world, new Limit("cost", 1000 * most));
            assertThat(mixture.value()).isEqualTo(best, within(1e-9));
            assertThat(mixture.gap()).isLessThan(1e-8);
            assertThat(mixture.uses().get(0)).isLessThanOrEqualTo(most + 1e-9);
        }
    }

    @Test
    void theFrontierOfAWorldIsConcave() {
        World world = random(new RandomStream(new Seed(3)));
        List<Limit> limits = List.of(new Limit("cost", 100));
        Frontier frontier = new ConstrainedCampaign(course(world), "small", 2, ContactRules.none(world), 1000, limits)
                .frontier(limits, 0, 11);
        for (int i = 1; i < frontier.points().size(); i++) {
            Frontier.Point before = frontier.points().get(i - 1);
            Frontier.Point here = frontier.points().get(i);
            assertThat(here.value()).isGreaterThanOrEqualTo(before.value() - 1e-9);
            assertThat(here.price()).isLessThanOrEqualTo(before.price() + 1e-9);
        }
        assertThat(frontier.points().get(0).limit()).isZero();
    }

    private static RobustCampaign average(List<World> worlds, List<Double> weights) {
        List<Course> courses = worlds.stream().map(LimitedCampaignTest::course).toList();
        int depth = worlds.get(0).timing().depth();
        return RobustCampaign.average(courses, "small", depth, ContactRules.none(worlds.get(0)), weights);
    }

    private static RobustCampaign worst(List<World> worlds) {
        List<Course> courses = worlds.stream().map(LimitedCampaignTest::course).toList();
        int depth = worlds.get(0).timing().depth();
        return RobustCampaign.worst(courses, "small", depth, ContactRules.none(worlds.get(0)));
    }

    @Test
    void matchingPenniesAreMixed() {
        // in one world mail converts 0.4 (worth 4) and text 0, in the other it is the other way round
        World mails = world(1, SmallWorlds.channel("mail", 0, 0, 0.4, 1), SmallWorlds.channel("text", 0, 0, 0, 1));
        World texts = world(1, SmallWorlds.channel("mail", 0, 0, 0, 1), SmallWorlds.channel("text", 0, 0, 0.4, 1));
        RobustCampaign robust = worst(List.of(mails, texts));
        // half and half earns 2 in both worlds; any single campaign earns 0 in one of them
        assertThat(robust.value()).isEqualTo(2, within(1e-12));
        assertThat(robust.bound()).isEqualTo(2, within(1e-9));
        assertThat(robust.weights()).allSatisfy(weight -> assertThat(weight).isEqualTo(0.5, within(1e-12)));
        assertThat(robust.alone()).allSatisfy(value -> assertThat(value).isEqualTo(4, within(1e-12)));
        assertThat(robust.bestSingle().worst()).isZero();
        // the average with weights 3/4 and 1/4: mail, 0.75 · 4
        assertThat(average(List.of(mails, texts), List.of(0.75, 0.25)).value()).isEqualTo(3, within(1e-12));
    }

    @Test
    void theAverageLearnsTheWorldFromReactions() {
        // in the first world every mail is clicked and calls convert; in the other nobody clicks and calls are in vain
        World clicks = world(2, SmallWorlds.channel("mail", 0, 1, 0, 1), SmallWorlds.channel("call", 3, 0, 0.5, 1));
        World silent = world(2, SmallWorlds.channel("mail", 0, 0, 0, 1), SmallWorlds.channel("call", 3, 0, 0, 1));
        RobustCampaign robust = average(List.of(clicks, silent), List.of(0.5, 0.5));
        // mail first, then call those who clicked: 0.5 · (10·0.5 − 3) + 0.5 · 0 = 1; calling at once earns 0.5·2 −
        // 0.5·3;
        // twice in the first world: call, then call who did not buy, is 2 + 0.5·2 = 3 alone
        assertThat(robust.value()).isEqualTo(1, within(1e-12));
        CampaignStep first = robust.parts().get(0).campaign().start().orElseThrow();
        assertThat(first.action().channel()).isEqualTo("mail");
        assertThat(first.on()).containsOnlyKeys("engagement");
        assertThat(robust.alone().get(0)).isEqualTo(3, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void equalsEveryCampaignInSeveralWorlds(long seed) {
        RandomStream stream = new RandomStream(new Seed(seed));
        List<World> worlds = List.of(random(stream), random(stream), random(stream));
        List<double[]> values = new ArrayList<>();
        for (Optional<CampaignStep> start : every(worlds.get(0), 2)) {
            values.add(worlds.stream()
                    .mapToDouble(world -> new CampaignValue(course(world)).perCustomer(start))
                    .toArray());
        }
        double best = values.stream()
                .mapToDouble(v -> 0.5 * v[0] + 0.3 * v[1] + 0.2 * v[2])
                .max()
                .orElseThrow();
        assertThat(average(worlds, List.of(0.5, 0.3, 0.2)).value()).isEqualTo(best, within(1e-12));
        RobustCampaign robust = worst(worlds);
        assertThat(robust.bound() - robust.value()).isBetween(0.0, 1e-8);
        // the proof, by every campaign: under the least favourable weights none is worth more than the value
        List<Double> p = robust.weights();
        double most = values.stream()
                .mapToDouble(v -> p.get(0) * v[0] + p.get(1) * v[1] + p.get(2) * v[2])
                .max()
                .orElseThrow();
        assertThat(robust.value()).isEqualTo(most, within(1e-8));
        double single = values.stream()
                .mapToDouble(v -> Math.min(v[0], Math.min(v[1], v[2])))
                .max()
                .orElseThrow();
        assertThat(robust.value()).isGreaterThanOrEqualTo(single - 1e-9);
    }

    @Test
    void worldsOfOtherShapesAreRefused() {
        World one = world(1, SmallWorlds.channel("mail", 0, 0, 0.4, 1));
        World other = world(1, SmallWorlds.channel("fax", 0, 0, 0.4, 1));
        assertThatThrownBy(() -> worst(List.of(one, other))).hasMessageContaining("differ in numbers only");
    }
}
