package org.parcours.uplift.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;
import org.parcours.simulate.LoyaltyThreat;
import org.parcours.simulate.LoyaltyWorth;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftModel;
import org.parcours.uplift.base.Bases;
import org.parcours.uplift.compare.Candidate;
import org.parcours.uplift.compare.CompareSettings;
import org.parcours.uplift.compare.ComparedLearner;
import org.parcours.uplift.compare.UpliftComparison;
import org.parcours.uplift.learner.MetaLearners;
import org.parcours.uplift.measure.EvaluationSettings;
import org.parcours.uplift.tree.TreeLearners;

/**
 * From an experiment to targets to profit: the learner is chosen by comparison on the experiment, and its targets are weighed by
 * the truth of customers whom it never saw.
 */
class LoyaltyTargetsTest {
    private static final int LEARNT = 80_000;
    private static final int TARGETED = 20_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void targetsGainAtLeast95PercentOfWhatAnOracleGains(long seed) {
        LoyaltyThreat threat = new LoyaltyThreat(new Seed(seed));
        UpliftData experiment = experiment(threat, new Seed(seed).child(77));
        Propensities propensities = Propensities.shares(experiment);
        UpliftModel model = chosen(experiment, propensities).fitting().fit(experiment, propensities, new Seed(seed));
        double[][] effects = model.effects(customers(threat, LEARNT, TARGETED));
        Offers offers = new Offers(LoyaltyThreat.NOTIFICATIONS.subList(1, 3), effects, new double[2][TARGETED]);
        Targets targets = Targets.of(offers, new TargetRules(OptionalDouble.empty(), OptionalInt.empty(), 0));
        LoyaltyWorth worth = new LoyaltyWorth();
        for (int i = 0; i < TARGETED; i++) {
            worth.add(threat.customer(LEARNT + i), LoyaltyThreat.NOTIFICATIONS.get(1 + targets.treatment(i)));
        }
        assertThat(worth.shareOfGain()).isBetween(0.95, 1.0);
        assertThat(worth.shareOfProfit()).isBetween(0.99, 1.0);
    }

    /** The candidate whose choices yield most in the experiment, of customers that it did not learn from. */
    private static Candidate chosen(UpliftData experiment, Propensities propensities) {
        List<Candidate> candidates = List.of(
                new Candidate("cts-forest", Optional.empty(), TreeLearners.named("cts-forest", 1)),
                new Candidate("ucts-forest", Optional.empty(), TreeLearners.named("ucts-forest", 1)),
                new Candidate("t", Optional.of("linear"), MetaLearners.of("t", Bases.linear())));
        EvaluationSettings evaluation = new EvaluationSettings(0.95, 2, new Seed(1), 2);
        UpliftComparison comparison = UpliftComparison.of(
                experiment, propensities, candidates, new CompareSettings(2, 1, 0, evaluation), done -> {});
        String best = comparison.learners().stream()
                .max(Comparator.comparingDouble(
                        each -> each.outOfFold().policy().gain().value()))
                .map(ComparedLearner::name)
                .orElseThrow();
        return candidates.stream()
                .filter(each -> each.name().equals(best))
                .findFirst()
                .orElseThrow();
    }

    private static UpliftData experiment(LoyaltyThreat threat, Seed lots) {
        int[] arm = new int[LEARNT];
        double[] profit = new double[LEARNT];
        RandomStream random = new RandomStream(lots);
        for (int i = 0; i < LEARNT; i++) {
            arm[i] = random.nextInt(3);
            LoyaltyThreat.Answer answer = threat.answer(i, LoyaltyThreat.NOTIFICATIONS.get(arm[i]));
            profit[i] = answer.margin() - answer.cost();
        }
        return new UpliftData(customers(threat, 0, LEARNT), new Trial(LoyaltyThreat.NOTIFICATIONS, arm), profit);
    }

    private static CustomerTable customers(LoyaltyThreat threat, int first, int count) {
        List<String> tiers = List.of("gold", "platinum", "silver");
        double[][] columns = new double[3][count];
        for (int i = 0; i < count; i++) {
            LoyaltyThreat.Customer customer = threat.customer(first + i);
            columns[0][i] = tiers.indexOf(customer.tier());
            columns[1][i] = customer.missingNights();
            columns[2][i] = customer.spentLastYear();
        }
        FeatureTable table = FeatureTable.of(List.of("tier", "missing_nights", "spent_last_year"), columns);
        return new CustomerTable(table, List.of(tiers, List.of(), List.of()));
    }
}
