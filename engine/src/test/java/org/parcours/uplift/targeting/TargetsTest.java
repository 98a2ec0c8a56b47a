package org.parcours.uplift.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/** Whom to treat how, within a budget and a number of customers. */
class TargetsTest {
    private static final Offset<Double> EXACTLY = within(1e-12);

    /** A letter costs 1 and a call 4; of four customers what they bring. */
    private static final Offers OFFERS =
            new Offers(List.of("letter", "call"), new double[][] {{3, 2, 0.5, 5}, {9, 2.5, 10, 5.5}}, new double[][] {
                {1, 1, 1, 1}, {4, 4, 4, 4}
            });

    private static TargetRules rules(double budget, int limit, double tolerance) {
        return new TargetRules(
                budget < 0 ? OptionalDouble.empty() : OptionalDouble.of(budget),
                limit < 0 ? OptionalInt.empty() : OptionalInt.of(limit),
                tolerance);
    }

    @Test
    void withoutRulesEachGetsWhatEarnsMost() {
        Targets targets = Targets.of(OFFERS, TargetRules.none());
        // profits 2/5, 1/−1.5, −.5/6, 4/1.5
        assertThat(chosen(targets)).containsExactly(1, 0, 1, 0);
        assertThat(targets.value()).isEqualTo(9 + 2 + 10 + 5, EXACTLY);
        assertThat(targets.cost()).isEqualTo(10, EXACTLY);
        // 6, 5, 4, 1
        assertThat(targets.list()).containsExactly(2, 0, 3, 1);
        assertThat(targets.price()).isEqualTo(1);
    }

    @Test
    void aBudgetIsSpentWhereItBringsMost() {
        // steps by ratio: letter to 3 (5), letter to 0 (3), call to 2 (10/4 = 2.5), letter to 1 (2) and call instead to
        // 0
        // (6/3 = 2); with 6 the first three fit
        Targets six = Targets.of(OFFERS, rules(6, -1, 0));
        assertThat(chosen(six)).containsExactly(0, -1, 1, 0);
        assertThat(six.cost()).isEqualTo(6, EXACTLY);
        assertThat(six.price()).isEqualTo(2, EXACTLY);
        // with 5 the call to 2 does not fit beside the letters, but the call instead of the letter to 0 does
        assertThat(chosen(Targets.of(OFFERS, rules(5, -1, 0)))).containsExactly(1, -1, -1, 0);
        assertThat(Targets.of(OFFERS, rules(0, -1, 0)).size()).isZero();
    }

    @Test
    void theListIsSortedBeforeItIsCut() {
        assertThat(Targets.of(OFFERS, rules(-1, 2, 0)).list()).containsExactly(2, 0);
        assertThat(Targets.of(OFFERS, rules(-1, 0, 0)).size()).isZero();
        assertThat(Targets.of(OFFERS, rules(-1, 9, 0)).list()).containsExactly(2, 0, 3, 1);
    }

    @Test
    void whoEarnsNoMoreThanTheToleranceIsLeftAlone() {
        assertThat(Targets.of(OFFERS, rules(-1, -1, 1)).list()).containsExactly(2, 0, 3);
        assertThat(Targets.of(OFFERS, rules(-1, 3, 5)).list()).containsExactly(2);
        assertThatThrownBy(() -> rules(-1, -1, -1)).hasMessageContaining("loss");
    }

    @Test
    void whatIsFreeIsGivenToAllWhomItHelps() {
        Offers free = new Offers(List.of("a", "b"), new double[][] {{1, -1}, {2, -2}}, new double[2][2]);
        assertThat(chosen(Targets.of(free, rules(0, -1, 0)))).containsExactly(1, -1);
    }

    @Test
    void theFrontierOfAllSpending() {
        List<FrontierPoint> points = CostFrontier.of(OFFERS, 0).points(100);
        assertThat(points)
                .startsWith(
                        new FrontierPoint(0, 0, 0),
                        new FrontierPoint(1, 5, 1),
                        new FrontierPoint(2, 8, 2),
                        new FrontierPoint(6, 18, 3));
        assertThat(points.get(points.size() - 1)).isEqualTo(new FrontierPoint(10, 26, 4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noOtherChoiceEarnsMuchMore(long seed) {
        RandomStream chance = new RandomStream(new Seed(seed));
        double[][] value = new double[2][7];
        double[][] cost = new double[2][7];
        for (int customer = 0; customer < 7; customer++) {
            for (int treatment = 0; treatment < 2; treatment++) {
                value[treatment][customer] = 10 * chance.nextUniform() - 2;
                cost[treatment][customer] = 3 * chance.nextUniform();
            }
        }
        Offers offers = new Offers(List.of("a", "b"), value, cost);
        TargetRules rules = rules(4, seed % 2 == 0 ? 4 : -1, 0);
        Targets targets = Targets.of(offers, rules);
        assertThat(targets.cost()).isLessThanOrEqualTo(4);
        assertThat(targets.size()).isLessThanOrEqualTo(rules.limit().orElse(7));
        // of the best of all 3^7 choices only what the last step of at most 3 would bring can be missing
        double best = best(offers, rules, 0, 0, 0, 0);
        assertThat(targets.profit()).isBetween(best - 3 * targets.price(), best + 1e-9);
    }

    /** The greatest profit of all choices for the customers from one on. */
    private static double best(Offers offers, TargetRules rules, int customer, double spent, int size, double profit) {
        if (spent > rules.budget().orElseThrow() || size > rules.limit().orElse(7)) {
            return Double.NEGATIVE_INFINITY;
        }
        if (customer == offers.customers()) {
            return profit;
        }
        double best = best(offers, rules, customer + 1, spent, size, profit);
        for (int treatment = 0; treatment < 2; treatment++) {
            best = Math.max(
                    best,
                    best(
                            offers,
                            rules,
                            customer + 1,
                            spent + offers.cost(treatment, customer),
                            size + 1,
                            profit + offers.profit(treatment, customer)));
        }
        return best;
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> new Offers(List.of("a"), new double[][] {{1}}, new double[][] {{-1}}))
                .hasMessageContaining("\"a\"")
                .hasMessageContaining("-1.0");
        assertThatThrownBy(() -> new Offers(List.of("a"), new double[][] {{1}}, new double[][] {}))
                .hasMessageContaining("[a]");
    }

    private static int[] chosen(Targets targets) {
        int[] chosen = new int[targets.offers().customers()];
        Arrays.setAll(chosen, targets::treatment);
        return chosen;
    }
}
