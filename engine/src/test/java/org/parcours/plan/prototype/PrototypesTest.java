package org.parcours.plan.prototype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parcours.model.Mdp;
import org.parcours.num.Seed;
import org.parcours.plan.ExactPlanner;
import org.parcours.plan.PlanSettings;

class PrototypesTest {
    private static final PrototypeSettings FAST = new PrototypeSettings(4, 2, 4, 1, 20, 0.25, 0, 2);

    @Test
    void reportsAreAveragedWithWhatIsHeldLikely() {
        Reports reports = new Reports(2);
        reports.add(0, 4);
        reports.add(0, 2);
        // (4 + 2 + 2 · 1) / (2 + 2), and the prior where nothing was reported
        assertThat(reports.means(new double[] {1, -1}, 2)).containsExactly(2, -1);
    }

    @Test
    void aPrototypeIsTheExactOptimum() {
        MarketShape shape = new MarketShape(5, 3, 0.7, 6, 0.75);
        SellerMarket market = shape.market(new Seed(3));
        for (int segment = 0; segment < 3; segment++) {
            Prototype best = Prototype.of(market, market.means(segment));
            double exact = ExactPlanner.solve(
                            model(market, segment),
                            PlanSettings.discounted(0.75).withHorizon(6).withThreads(1))
                    .now()
                    .value(0);
            assertThat(best.worth(market.means(segment))).isEqualTo(exact, within(1e-12));
        }
    }

    @Test
    void aPathIsWorthWhatItsStepsEarn() {
        // two contacts; from a: stay 1, go 3; from b: stay 0, go 2; two steps, discount ½
        SellerMarket market = market(2, 0.5, 1, 3, 0, 2);
        Prototype best = Prototype.of(market, market.means(0));
        // go, go: 3 + ½ · 2 = 4; stay, go would be 1 + ½ · 3 = 2.5
        assertThat(best.worth(market.means(0))).isEqualTo(4, within(1e-12));
        assertThat(best.worth(new double[] {0, 1, 0, 10})).isEqualTo(6, within(1e-12));
        // other feedback on the last step moves a value by its discount
        Prototype other = Prototype.of(market, new double[] {1, 3, 0, 2.5});
        assertThat(other.variation(best)).isEqualTo(0.5, within(1e-12));
    }

    @Test
    void whoKnowsTheSegmentsEndsAtTheOptimum() {
        MarketShape shape = new MarketShape(4, 2, 1, 4, 0.75);
        PrototypeRun run = CollaborativePrototypes.run(
                shape.market(new Seed(1)), shape.segments(60), Pooling.SEGMENT, FAST, new Seed(2));
        assertThat(run.last().value()).isEqualTo(run.optimum(), within(0.1)).isLessThanOrEqualTo(run.optimum() + 1e-9);
        assertThat(run.last().rightSegment()).isEqualTo(1);
        // nobody tries anything any more: what is earned is the value, up to chance
        assertThat(run.last().earned()).isEqualTo(run.last().value(), within(0.5));
    }

    @Test
    void fiftySellersFindTheirFiveSegments() {
        PrototypeExperiment experiment =
                PrototypeExperiment.run(MarketShape.DEFAULT, 50, PrototypeSettings.DEFAULT, 4, new Seed(1));
        PrototypeExperiment.Course kept = experiment.course(Pooling.KEPT);
        int end = kept.weeks().size() - 1;
        assertThat(kept.rightSegment().get(end).value()).isGreaterThan(0.8);
        assertThat(kept.valueAhead().interval().lower()).isGreaterThan(1);
        // by chance one of five
        assertThat(experiment.course(Pooling.EVERYBODY).rightSegment().get(end).value())
                .isLessThan(0.3);
        assertThat(experiment.course(Pooling.HOLDERS).rightSegment().get(end).value())
                .isLessThan(kept.rightSegment().get(end).value());
        assertThat(kept.value().get(end).value())
                .isLessThanOrEqualTo(experiment.optimum().value());
    }

    @Test
    void segmentsThatHardlyDifferAreNotFound() {
        PrototypeExperiment experiment = PrototypeExperiment.run(
                MarketShape.DEFAULT.withDifference(0.05), 50, PrototypeSettings.DEFAULT, 4, new Seed(1));
        PrototypeExperiment.Course kept = experiment.course(Pooling.KEPT);
        assertThat(kept.rightSegment().get(kept.weeks().size() - 1).value()).isLessThan(0.5);
        assertThat(kept.valueAhead().interval().lower()).isLessThan(0.1);
    }

    @Test
    void learningStopsWhenPoliciesStandStill() {
        MarketShape shape = new MarketShape(3, 2, 1, 4, 0.75);
        PrototypeSettings settings = FAST.withRounds(200).withThreshold(0.3);
        PrototypeRun run = CollaborativePrototypes.run(
                shape.market(new Seed(1)), shape.segments(40), Pooling.KEPT, settings, new Seed(2));
        assertThat(run.stopped()).isTrue();
        assertThat(run.rounds()).hasSizeLessThan(200);
        assertThat(run.last().variation()).isLessThan(0.3);
        assertThat(run.rounds().subList(0, run.rounds().size() - 1))
                .allSatisfy(round -> assertThat(round.variation()).isGreaterThanOrEqualTo(0.3));
    }

    @ParameterizedTest
    @EnumSource(Pooling.class)
    void oneSeedGivesOneRun(Pooling pooling) {
        MarketShape shape = new MarketShape(4, 3, 1, 4, 0.75);
        SellerMarket market = shape.market(new Seed(5));
        PrototypeRun run = CollaborativePrototypes.run(market, shape.segments(12), pooling, FAST, new Seed(6));
        PrototypeRun again = CollaborativePrototypes.run(market, shape.segments(12), pooling, FAST, new Seed(6));
        assertThat(again).isEqualTo(run);
        assertThat(run.rounds()).hasSize(20).allSatisfy(round -> {
            assertThat(round.value()).isLessThanOrEqualTo(run.optimum() + 1e-9);
            assertThat(round.rightSegment()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void oneSellerWithOnePrototypeIsOneForAll() {
        MarketShape shape = new MarketShape(4, 1, 1, 4, 0.75);
        SellerMarket market = shape.market(new Seed(5));
        PrototypeRun own = CollaborativePrototypes.run(market, new int[1], Pooling.OWN, FAST, new Seed(6));
        PrototypeRun all = CollaborativePrototypes.run(market, new int[1], Pooling.EVERYBODY, FAST, new Seed(6));
        PrototypeRun known = CollaborativePrototypes.run(market, new int[1], Pooling.SEGMENT, FAST, new Seed(6));
        assertThat(all).isEqualTo(own).isEqualTo(known);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrototypeSettings(3, 4, 4, 1, 5, 0.25, 0, 2))
                .withMessageContaining("holds 4 of 3");
        assertThatIllegalArgumentException().isThrownBy(() -> MarketShape.DEFAULT.withDifference(1.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrototypeExperiment.run(MarketShape.DEFAULT, 5, FAST, 1, new Seed(1)))
                .withMessageContaining("at least 2");
        Mdp.Builder other = Mdp.builder();
        other.add("a", "stay", "a", 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SellerMarket(List.of(twoContacts(1, 2, 3, 4), other.build()), 1, 2, 1))
                .withMessageContaining("rewards only");
    }

    private static SellerMarket market(int horizon, double discount, double... feedback) {
        return new SellerMarket(List.of(twoContacts(feedback)), 1, horizon, discount);
    }

    private static Mdp twoContacts(double... feedback) {
        Mdp.Builder model = Mdp.builder();
        model.add("a", "stay", "a", 1, feedback[0]);
        model.add("a", "go", "b", 1, feedback[1]);
        model.add("b", "stay", "b", 1, feedback[2]);
        model.add("b", "go", "a", 1, feedback[3]);
        return model.build();
    }

    private static Mdp model(SellerMarket market, int segment) {
        double[] rewards = market.means(segment).clone();
        int states = market.moves().states();
        List<String> names =
                IntStream.range(0, states).mapToObj(Integer::toString).toList();
        return new Mdp(names, names, market.moves(), rewards, new double[0]);
    }
}
