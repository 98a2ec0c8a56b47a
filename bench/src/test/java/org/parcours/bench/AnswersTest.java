package org.parcours.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.model.Mdp;
import org.parcours.model.TransitionCounts;
import org.parcours.num.Interval;
import org.parcours.num.Seed;
import org.parcours.plan.Method;
import org.parcours.plan.Solution;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.Estimate;
import org.parcours.simulate.ExpectedSimulation;
import org.parcours.simulate.KeyFigure;
import org.parcours.store.Store;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftModel;

/** What is timed answers right; nothing is timed here. */
class AnswersTest {
    @ParameterizedTest
    @ValueSource(strings = {"stories", "benchmark"})
    void theSampledOptimumEarnsWhatIsExpected(String world) {
        Optimum optimum = Optimum.of(world).ofPeople(200_000);
        CampaignResult expected = ExpectedSimulation.run(optimum.world(), optimum.campaign());
        Estimate profit = optimum.sample(2).estimate(KeyFigure.PROFIT);
        Interval interval = profit.interval().orElseThrow();
        double standardError = (interval.upper() - interval.lower()) / (2 * Interval.Z95);
        assertThat(profit.value().orElseThrow()).isEqualTo(expected.value(KeyFigure.PROFIT), within(4 * standardError));
    }

    @Test
    void theOptimumOfStoriesHasAllFifteenSteps() {
        // each of four levels goes on after a negative and after an engagement: 1 + 2 + 4 + 8
        assertThat(Optimum.of("stories").ofPeople(100).sample(1).steps()).hasSize(15);
    }

    @Test
    void theBareLoopAddsTheWordsOfTheLevels() throws Exception {
        // stories has 4 levels and 4 channels: 1 + 4 + 2 · 4 = 13 words a customer, of which 1 to 4 decide reactions
        long sum = LongStream.range(0, 100_000)
                .flatMap(customer -> LongStream.rangeClosed(1, 4).map(level -> 13 * customer + level))
                .map(Optimum.SEED::word)
                .sum();
        BareLoop bareLoop = BareLoop.of(Optimum.of("stories").world(), Optimum.SEED);
        assertThat(bareLoop.sum(100_000, 1)).isEqualTo(sum);
        assertThat(bareLoop.sum(100_000, 2)).isEqualTo(sum);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 300})
    void bothTimedMethodsSolveTheRandomModel(int states) {
        Mdp mdp = RandomModel.of(states);
        Solution direct = SolveBench.solve(mdp, Method.POLICY_ITERATION);
        for (Method method : new Method[] {Method.AUTO, Method.VALUE_ITERATION}) {
            Solution solution = SolveBench.solve(mdp, method);
            for (int state = 0; state < states; state++) {
                assertThat(solution.now().value(state))
                        .isEqualTo(direct.now().value(state), within(2 * SolveBench.TOLERANCE));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cts-forest", "kl-forest", "causal-forest"})
    void theTimedForestsFindTheEffectsOfTheTrial(String learner) {
        UpliftData trial = TrialMaker.make(20_000, new Seed(5));
        UpliftModel model = UpliftForestBench.learner(learner).fit(trial, Propensities.shares(trial), new Seed(1));
        double[] found = model.effects(trial.customers())[0];
        double[] effects = TrialMaker.effects(trial);
        double error = 0;
        double spread = 0;
        for (int row = 0; row < found.length; row++) {
            error += (found[row] - effects[row]) * (found[row] - effects[row]);
            // the mean effect: .5 · .1 − .3 · .05
            spread += (0.035 - effects[row]) * (0.035 - effects[row]);
        }
        assertThat(error).isLessThan(0.6 * spread);
    }

    @Test
    void everyRowOfTheLogIsCounted() {
        TransitionCounts counts = TransitionCounts.of(CountsBench.read(20_000));
        int visits = 0;
        for (int cell = 0; cell < counts.cells(); cell++) {
            visits += counts.visits(cell);
        }
        assertThat(visits).isEqualTo(20_000);
        assertThat(counts.states().size()).isEqualTo(LogMaker.STATES);
    }

    @Test
    void theTimedSavesAreAllKept(@TempDir Path workspace) throws Exception {
        try (Store store = Store.open(workspace)) {
            StoreWrites.save(store, 4, 40);

            // 40 saves of 4 threads are 10 versions of each of 4 campaigns
            assertThat(store.campaigns().list())
                    .extracting(campaign -> campaign.version().number())
                    .containsExactly(10, 10, 10, 10);
        }
    }
}
