package org.parcours.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.journey.rules.ActionName;
import org.parcours.journey.rules.ActionPattern;
import org.parcours.journey.rules.ContactCap;
import org.parcours.journey.rules.JourneyLength;
import org.parcours.journey.rules.RandomRules;
import org.parcours.journey.rules.RuleHistory;
import org.parcours.journey.rules.Rules;
import org.parcours.journey.rules.Situation;
import org.parcours.model.Mdp;
import org.parcours.model.RuledMdp;
import org.parcours.model.Transitions;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class RuledMdpTest {
    private static final List<String> ACTIONS = List.of("email/brand", "email/promotion", "sms/promotion", "wait");
    private static final double DISCOUNT = 0.9;

    /** A random model with the actions of a campaign. */
    private static Mdp model(long seed) {
        Mdp random = Models.random(seed, 4, ACTIONS.size(), 2, 1);
        double[] reward = new double[random.transitions().rows()];
        for (int row = 0; row < reward.length; row++) {
            reward[row] = random.reward(row);
        }
        return new Mdp(List.of("negative", "new", "gold", "end"), ACTIONS, random.transitions(), reward, new double[0]);
    }

    /** The best of all that rules allow, by going through whole histories, none of which is merged with another. */
    private static double best(Mdp mdp, Rules rules, int state, RuleHistory history, int steps) {
        Transitions transitions = mdp.transitions();
        RuleHistory here = history.in(mdp.states().get(state));
        double best = Double.NEGATIVE_INFINITY;
        for (int row = transitions.firstRow(state); steps > 0 && row < transitions.endRow(state); row++) {
            ActionName action = ActionName.of(mdp.actionOf(row));
            if (rules.allows(here, action, 0)) {
                RuleHistory after =
                        rules.after(here, action, 0, Optional.empty()).later(rules.stepDays());
                double value = mdp.reward(row);
                for (int place = transitions.first(row); place < transitions.end(row); place++) {
                    value += DISCOUNT
                            * transitions.probability(place)
                            * best(mdp, rules, transitions.next(place), after, steps - 1);
                }
                best = Math.max(best, value);
            }
        }
        return best == Double.NEGATIVE_INFINITY ? 0 : best;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theOptimumIsThatOfAllHistoriesThatKeepTheRules(long seed) {
        RandomStream stream = new RandomStream(new Seed(seed));
        RandomRules random = new RandomRules(
                stream, List.of("email", "sms"), List.of("brand", "promotion"), List.of("negative", "new"));
        Mdp mdp = model(seed);
        for (int i = 0; i < 8; i++) {
            Rules rules = random.next();
            RuledMdp ruled = RuledMdp.of(mdp, rules, Situation.PLAIN);
            Solution solution = ExactPlanner.solve(
                    ruled.mdp(), PlanSettings.discounted(DISCOUNT).withHorizon(5));
            for (int state = 0; state < 4; state++) {
                assertThat(solution.now().value(state))
                        .as("%s", rules)
                        .isEqualTo(best(mdp, rules, state, RuleHistory.entry(Situation.PLAIN), 5), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noPlanEverProposesWhatIsForbidden(long seed) {
        RandomStream stream = new RandomStream(new Seed(seed));
        RandomRules random = new RandomRules(
                stream, List.of("email", "sms"), List.of("brand", "promotion"), List.of("negative", "new"));
        Mdp mdp = model(seed);
        for (int i = 0; i < 10; i++) {
            Rules rules = random.next();
            RuledMdp ruled = RuledMdp.of(mdp, rules, Situation.PLAIN);
            Solution solution = ExactPlanner.solve(ruled.mdp(), PlanSettings.discounted(DISCOUNT));
            for (int journey = 0; journey < 30; journey++) {
                follow(rules, ruled, solution, stream);
            }
        }
    }

    private static void follow(Rules rules, RuledMdp ruled, Solution solution, RandomStream stream) {
        int state = stream.nextInt(3);
        RuleHistory history = RuleHistory.entry(Situation.PLAIN);
        Transitions transitions = ruled.mdp().transitions();
        for (int step = 0; step < 12 && !transitions.isTerminal(state); step++) {
            int row = solution.now().row(state);
            ActionName action = ActionName.of(ruled.mdp().actionOf(row));
            String name = List.of("negative", "new", "gold", "end").get(ruled.modelState(state));
            assertThat(rules.exclusion(history.in(name), action, 0)).isEmpty();
            history = rules.after(history, action, 0, Optional.empty()).later(rules.stepDays());
            int place = transitions.first(row) + stream.nextInt(transitions.end(row) - transitions.first(row));
            state = transitions.next(place);
        }
    }

    @Test
    void aCapAndALengthByHand() {
        Mdp mdp = Models.drawn("""
                s call 1 s 3
                s wait 1 s 1
                """);
        Rules rules = new Rules(
                "two calls in four steps",
                List.of(
                        new ContactCap("two calls", ActionPattern.of("call"), 2, OptionalInt.empty()),
                        new JourneyLength("four steps", OptionalInt.of(4), OptionalInt.empty())),
                Set.of("wait"),
                1,
                OptionalDouble.empty());
        RuledMdp ruled = RuledMdp.of(mdp, rules, Situation.PLAIN);
        // two calls and two waits: 3 + 3 + 1 + 1
        Solution solution = ExactPlanner.solve(ruled.mdp(), PlanSettings.total());
        assertThat(solution.now().value(0)).isEqualTo(8);
        // steps 0 to 4 with 0 to 2 calls, at most as many as steps: 1 + 2 + 3 + 3 + 3
        assertThat(ruled.mdp().states()).hasSize(12).contains("s", "s [two calls: 2×call; four steps: step 3]");
        assertThat(ruled.stopped()).hasSize(3);
        int full = ruled.mdp().states().indexOf("s [two calls: 2×call; four steps: step 3]");
        assertThat(ruled.eligible(full).excluded().get(0).rule()).isEqualTo("two calls");
        assertThat(ruled.eligible(full).allowed()).containsExactly(ActionName.of("wait"));
    }

    @Test
    void rulesThatNeverLookBackAddNoStates() {
        Mdp mdp = model(1);
        assertThat(RuledMdp.of(mdp, Rules.NONE, Situation.PLAIN).mdp().states()).isEqualTo(mdp.states());
    }
}
