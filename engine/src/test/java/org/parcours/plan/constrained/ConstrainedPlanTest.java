package org.parcours.plan.constrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.journey.Policy;
import org.parcours.model.Mdp;
import org.parcours.model.Transitions;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.plan.PlanSettings;

class ConstrainedPlanTest {
    private static final double DISCOUNT = 0.9;

    /** A state in which a call earns 3 at a cost of 1, a mail 1 at a cost of 0.1, and nothing earns nothing. */
    private static Mdp shop() {
        Mdp.Builder shop = Mdp.builder();
        shop.add("customer", "call", "end", 1, 2, 0, 1);
        shop.add("customer", "mail", "end", 1, 0.9, 0, 0.1);
        shop.add("customer", "wait", "end", 1, 0, 0, 0);
        return shop.build();
    }

    private static Amounts amounts(Mdp mdp) {
        return new Amounts(mdp, Set.of("wait"), mdp.states()::get);
    }

    private static ConstrainedPlan plan(Mdp mdp, PlanSettings settings, List<Limit> limits) {
        List<double[]> rows =
                limits.stream().map(limit -> amounts(mdp).of(limit.name())).toList();
        return new ConstrainedPlan.Search(mdp, settings, ConstrainedPlan.startIn(mdp, 0), rows).within(limits);
    }

    @Test
    void aBudgetBetweenMailAndCallIsSharedByLot() {
        ConstrainedPlan plan = plan(shop(), PlanSettings.total(), List.of(new Limit("cost", 0.55)));
        // half of them are called: 0.5·1 + 0.5·0.1 = 0.55; worth 0.5·2 + 0.5·0.9 = 1.45; price (2 − 0.9) / (1 − 0.1)
        assertThat(plan.mixture().value()).isEqualTo(1.45, within(1e-12));
        assertThat(plan.mixture().prices().get(0)).isEqualTo(1.1 / 0.9, within(1e-12));
        assertThat(plan.mixture().uses().get(0)).isEqualTo(0.55, within(1e-12));
        assertThat(plan.mixture().gap()).isLessThan(1e-9);
        assertThat(plan.policy().probability(0, "customer", "call")).isEqualTo(0.5, within(1e-12));
        assertThat(plan.policy().probability(0, "customer", "mail")).isEqualTo(0.5, within(1e-12));
        assertThat(plan.randomised()).isEqualTo(1);
    }

    @Test
    void aLimitThatDoesNotBindHasNoPrice() {
        ConstrainedPlan plan =
                plan(shop(), PlanSettings.total(), List.of(new Limit("cost", 5), new Limit("contacts", 0.25)));
        // a quarter is called
        assertThat(plan.mixture().value()).isEqualTo(0.5, within(1e-12));
        assertThat(plan.mixture().prices().get(0)).isEqualTo(0, within(1e-12));
        assertThat(plan.mixture().prices().get(1)).isEqualTo(2, within(1e-12));
    }

    @Test
    void whatCannotBeReachedIsToldWithTheLeast() {
        Mdp.Builder dear = Mdp.builder();
        dear.add("s", "call", "end", 1, 2, 0, 1);
        dear.add("s", "mail", "end", 1, 0.9, 0, 0.25);
        assertThatThrownBy(() -> plan(dear.build(), PlanSettings.total(), List.of(new Limit("cost", 0.2))))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("the least that can be reached is cost 0.250000, but at most 0.200000")
                .satisfies(refused ->
                        assertThat(((Unreachable) refused).least()[0]).isEqualTo(0.25, within(1e-9)));
    }

    @Test
    void unknownAmountsAreRefused() {
        assertThatThrownBy(() -> amounts(shop()).of("time")).hasMessageContaining("Nothing called \"time\"");
        assertThat(amounts(shop()).of("state:end")).containsExactly(1, 1, 1);
        assertThat(amounts(shop()).of("action:mail")).containsExactly(0, 1, 0);
    }

    /** A random model with a cost for every row, as many transitions as asked for, and one terminal state. */
    static Mdp random(long seed, int states, int actions) {
        RandomStream stream = new RandomStream(new Seed(seed));
        Mdp.Builder random = Mdp.builder();
        for (int s = 0; s < states; s++) {
            for (int a = 0; a < actions; a++) {
                double cost = a == 0 ? 0 : stream.nextUniform();
                double reward = 2 * cost * stream.nextUniform() + stream.nextUniform() / 4 - cost;
                double stay = stream.nextUniform();
                String action = a == 0 ? "wait" : "a" + a;
                random.add("s" + s, action, "s" + stream.nextInt(states), 0.9 * stay, reward, 0, cost);
                random.add("s" + s, action, "s" + stream.nextInt(states), 0.9 * (1 - stay), reward, 0, cost);
                random.add("s" + s, action, "end", 0.1, reward, 0, cost);
            }
        }
        return random.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void equalsTheProgrammeOverOccupancies(long seed) {
        Mdp mdp = random(seed, 12, 3);
        double[] start = start(mdp, seed);
        List<double[]> amounts = List.of(
                amounts(mdp).of("cost"),
                amounts(mdp).of("contacts"),
                amounts(mdp).of("state:s1"));
        ConstrainedPlan.Search search =
                new ConstrainedPlan.Search(mdp, PlanSettings.discounted(DISCOUNT), start, amounts);
        RandomStream stream = new RandomStream(new Seed(seed + 1000));
        int kept = 0;
        for (int i = 0; i < 6; i++) {
            double[] most = {2 * stream.nextUniform(), 4 * stream.nextUniform(), 0.1 + 0.6 * stream.nextUniform()};
            OptionalDouble referee = OccupancyProgramme.value(mdp, DISCOUNT, start, amounts, most);
            List<Limit> limits =
                    List.of(new Limit("cost", most[0]), new Limit("contacts", most[1]), new Limit("state:s1", most[2]));
            if (referee.isEmpty()) {
                assertThatThrownBy(() -> search.within(limits)).isInstanceOf(Unreachable.class);
            } else {
                kept++;
                ConstrainedPlan plan = search.within(limits);
                assertThat(plan.mixture().value()).isEqualTo(referee.getAsDouble(), within(1e-7));
                assertCertified(plan, most);
                assertThatThePolicyIsTheMixture(mdp, plan, start, amounts);
            }
        }
        assertThat(kept).isPositive();
    }

    private static double[] start(Mdp mdp, long seed) {
        RandomStream stream = new RandomStream(new Seed(seed + 77));
        double[] start = new double[mdp.states().size()];
        double sum = 0;
        for (int state = 0; state < start.length - 1; state++) {
            start[state] = stream.nextUniform();
            sum += start[state];
        }
        for (int state = 0; state < start.length; state++) {
            start[state] /= sum;
        }
        return start;
    }

    /** The gap is closed, limits are kept, and prices are 0 where a limit is not used up. */
    private static void assertCertified(ConstrainedPlan plan, double[] most) {
        Mixture<?> mixture = plan.mixture();
        assertThat(mixture.gap()).isLessThan(1e-7);
        assertThat(mixture.parts()).hasSizeLessThanOrEqualTo(1 + most.length);
        for (int j = 0; j < most.length; j++) {
            assertThat(mixture.uses().get(j)).isLessThanOrEqualTo(most[j] + 1e-8);
            assertThat(mixture.prices().get(j)).isNotNegative();
            assertThat(mixture.prices().get(j) * (most[j] - mixture.uses().get(j)))
                    .isEqualTo(0, within(1e-7));
        }
    }

    /** Follows the randomised policy itself for so long that nothing is left. */
    private static void assertThatThePolicyIsTheMixture(
            Mdp mdp, ConstrainedPlan plan, double[] start, List<double[]> amounts) {
        double[] here = start.clone();
        double[] sums = new double[amounts.size() + 1];
        for (int step = 0; step < 400; step++) {
            here = step(mdp, plan.policy(), here, amounts, sums);
        }
        assertThat(sums[amounts.size()]).isEqualTo(plan.mixture().value(), within(1e-8));
        for (int j = 0; j < amounts.size(); j++) {
            assertThat(sums[j]).isEqualTo(plan.mixture().uses().get(j), within(1e-8));
        }
    }

    private static double[] step(Mdp mdp, Policy policy, double[] here, List<double[]> amounts, double[] sums) {
        Transitions transitions = mdp.transitions();
        double[] next = new double[here.length];
        for (int state = 0; state < here.length; state++) {
            for (int row = transitions.firstRow(state); row < transitions.endRow(state); row++) {
                double mass = here[state] * policy.probability(0, mdp.states().get(state), mdp.actionOf(row));
                sums[amounts.size()] += mass * mdp.reward(row);
                for (int j = 0; j < amounts.size(); j++) {
                    sums[j] += mass * amounts.get(j)[row];
                }
                for (int place = transitions.first(row); place < transitions.end(row); place++) {
                    next[transitions.next(place)] += DISCOUNT * mass * transitions.probability(place);
                }
            }
        }
        return next;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void equalsTheBestMixtureOfAnyTwoDeterministicPolicies(long seed) {
        Mdp mdp = random(seed, 4, 3);
        double[] start = ConstrainedPlan.startIn(mdp, 0);
        double[] cost = amounts(mdp).of("cost");
        List<double[]> every = everyPolicy(mdp, start, cost);
        assertThat(every).hasSize(81);
        ConstrainedPlan.Search search =
                new ConstrainedPlan.Search(mdp, PlanSettings.discounted(DISCOUNT), start, List.of(cost));
        for (double most : new double[] {0.05, 0.3, 0.8, 1.5, 3}) {
            double best = Double.NEGATIVE_INFINITY;
            for (double[] one : every) {
                for (double[] other : every) {
                    best = Math.max(best, mixed(one, other, most));
                }
            }
            assertThat(search.within(List.of(new Limit("cost", most))).mixture().value())
                    .isEqualTo(best, within(1e-9));
        }
    }

    /** The best mixture of two policies, each (value, cost), within a cost. */
    private static double mixed(double[] one, double[] other, double most) {
        if (one[1] > most) {
            return other[1] > most ? Double.NEGATIVE_INFINITY : mixed(other, one, most);
        }
        double share = other[1] <= most ? 1 : (most - one[1]) / (other[1] - one[1]);
        return Math.max(one[0], one[0] + share * (other[0] - one[0]));
    }

    private static List<double[]> everyPolicy(Mdp mdp, double[] start, double[] cost) {
        List<double[]> every = new ArrayList<>();
        int acting = mdp.states().size() - 1;
        int[] rows = new int[acting + 1];
        rows[acting] = -1;
        for (int code = 0; code < Math.pow(3, acting); code++) {
            int rest = code;
            for (int state = 0; state < acting; state++) {
                rows[state] = mdp.transitions().firstRow(state) + rest % 3;
                rest /= 3;
            }
            double[] visits = Occupancy.of(mdp.transitions(), rows, DISCOUNT, start, 1e-13);
            double[] sums = new double[2];
            for (int state = 0; state < acting; state++) {
                sums[0] += visits[state] * mdp.reward(rows[state]);
                sums[1] += visits[state] * cost[rows[state]];
            }
            every.add(sums);
        }
        return every;
    }

    @Test
    void visitsAreThoseOfTheGeometricSeries() {
        // from a, stay with 0.5: x(a) = 1 / (1 − 0.9·0.5); from b nobody comes back: x(b) = 0.9·0.5·x(a)
        Mdp.Builder chain = Mdp.builder();
        chain.add("a", "go", "a", 0.5, 0);
        chain.add("a", "go", "b", 0.5, 0);
        chain.add("b", "go", "end", 1, 0);
        Mdp mdp = chain.build();
        double[] visits = Occupancy.of(mdp.transitions(), new int[] {0, 1, -1}, 0.9, new double[] {1, 0, 0}, 1e-13);
        assertThat(visits[0]).isEqualTo(1 / 0.55, within(1e-12));
        assertThat(visits[1]).isEqualTo(0.45 / 0.55, within(1e-12));
        double[] total = Occupancy.of(mdp.transitions(), new int[] {0, 1, -1}, 1, new double[] {1, 0, 0}, 1e-13);
        assertThat(total).containsExactly(new double[] {2, 1, 0}, within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theFrontierRisesEverMoreSlowlyAtItsPrices(long seed) {
        Mdp mdp = random(seed, 10, 3);
        List<Limit> limits = List.of(new Limit("cost", 1), new Limit("contacts", 4));
        ConstrainedPlan.Search search = new ConstrainedPlan.Search(
                mdp,
                PlanSettings.discounted(DISCOUNT),
                start(mdp, seed),
                limits.stream().map(limit -> amounts(mdp).of(limit.name())).toList());
        Frontier frontier = search.frontier(limits, 0, 17);
        assertThat(frontier.points()).hasSize(17);
        for (int i = 1; i < 17; i++) {
            Frontier.Point before = frontier.points().get(i - 1);
            Frontier.Point here = frontier.points().get(i);
            double slope = (here.value() - before.value()) / (here.limit() - before.limit());
            assertThat(slope).isGreaterThanOrEqualTo(-1e-7);
            // concave: the slope between two points lies between the prices at them
            assertThat(slope).isLessThanOrEqualTo(before.price() + 1e-6).isGreaterThanOrEqualTo(here.price() - 1e-6);
        }
        List<Limit> wide = List.of(new Limit("cost", 1000), limits.get(1));
        assertThat(frontier.points().get(16).value())
                .isEqualTo(search.within(wide).mixture().value(), within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theShadowPriceIsTheDerivativeOfTheFrontier(long seed) {
        Mdp mdp = random(seed, 10, 3);
        List<double[]> amounts = List.of(amounts(mdp).of("cost"));
        ConstrainedPlan.Search search =
                new ConstrainedPlan.Search(mdp, PlanSettings.discounted(DISCOUNT), start(mdp, seed), amounts);
        double most = 0.37;
        double step = 1e-6;
        double price = search.within(List.of(new Limit("cost", most)))
                .mixture()
                .prices()
                .get(0);
        double rise =
                search.within(List.of(new Limit("cost", most + step))).mixture().value()
                        - search.within(List.of(new Limit("cost", most - step)))
                                .mixture()
                                .value();
        assertThat(price).isEqualTo(rise / (2 * step), within(1e-3 * Math.max(1, price)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aHorizonGivesStages(long seed) {
        Mdp mdp = random(seed, 5, 3);
        double[] start = ConstrainedPlan.startIn(mdp, 0);
        PlanSettings settings = PlanSettings.discounted(DISCOUNT).withHorizon(4);
        double[] cost = amounts(mdp).of("cost");
        ConstrainedPlan plan =
                new ConstrainedPlan.Search(mdp, settings, start, List.of(cost)).within(List.of(new Limit("cost", 0.4)));
        // the same as a model whose states carry the step, in which everything ends after the fourth
        Mdp unrolled = unrolled(mdp, 4);
        OptionalDouble referee = OccupancyProgramme.value(
                unrolled,
                DISCOUNT,
                ConstrainedPlan.startIn(unrolled, unrolled.states().indexOf("s0@0")),
                List.of(amounts(unrolled).of("cost")),
                new double[] {0.4});
        assertThat(plan.mixture().value()).isEqualTo(referee.orElseThrow(), within(1e-8));
        assertThat(((Policy.Staged) plan.policy()).stages()).hasSize(4);
    }

    private static Mdp unrolled(Mdp mdp, int horizon) {
        Mdp.Builder unrolled = Mdp.builder();
        Transitions transitions = mdp.transitions();
        for (int step = 0; step < horizon; step++) {
            for (int state = 0; state < transitions.states(); state++) {
                for (int row = transitions.firstRow(state); row < transitions.endRow(state); row++) {
                    for (int place = transitions.first(row); place < transitions.end(row); place++) {
                        boolean ends = step == horizon - 1 || transitions.isTerminal(transitions.next(place));
                        String next = mdp.states().get(transitions.next(place)) + "@" + (step + 1);
                        unrolled.add(
                                mdp.states().get(state) + "@" + step,
                                mdp.actionOf(row),
                                ends ? "end" : next,
                                transitions.probability(place),
                                mdp.reward(row),
                                0,
                                mdp.cost(row));
                    }
                }
            }
        }
        return unrolled.build();
    }

    @Test
    void whatHasNoSumIsRefused() {
        Mdp mdp = random(1, 4, 2);
        assertThatThrownBy(() -> plan(mdp, PlanSettings.average(), List.of(new Limit("cost", 1))))
                .hasMessageContaining("choose discounted or total");
        Mdp.Builder idle = Mdp.builder();
        idle.add("s", "stay", "s", 1, 0);
        idle.add("s", "go", "end", 1, 1);
        assertThatThrownBy(() -> plan(idle.build(), PlanSettings.total(), List.of(new Limit("steps", 1))))
                .hasMessageContaining("never end");
    }
}
