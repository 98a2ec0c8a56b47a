package org.parcours.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parcours.log.JourneyLog;
import org.parcours.model.Mdp;
import org.parcours.model.environment.EnvironmentCounts;
import org.parcours.model.environment.EnvironmentKind;
import org.parcours.model.environment.HeldOut;
import org.parcours.model.environment.JourneySample;
import org.parcours.model.environment.NeuralEnvironment;
import org.parcours.model.environment.NeuralSettings;
import org.parcours.model.environment.NeuralTraining;
import org.parcours.model.environment.PooledCounts;
import org.parcours.model.learner.Softmax;
import org.parcours.model.network.Descent;
import org.parcours.model.network.FittedNetwork;
import org.parcours.model.network.Network;
import org.parcours.model.network.NetworkShape;
import org.parcours.model.network.Networks;
import org.parcours.num.Seed;

class NeuralEnvironmentTest {
    private static final NeuralSettings SETTINGS = NeuralSettings.DEFAULT;

    @Test
    void theArithmeticInJavaIsThatOfTheLibrary() {
        NetworkShape shape =
                new NetworkShape(5, List.of(7, 6), 4, NetworkShape.Output.SOFTMAX, new Descent.Adam(0.01), new Seed(8));
        try (Network network = Networks.load().make(shape)) {
            network.fit(new float[] {1, 0, 1, 0, 0}, new float[] {0, 1, 0, 0}, new float[] {1, 1, 0, 1});
            float[] expected = network.predict(new float[] {0, 1, 0, 0, 1});
            double[] scores = FittedNetwork.of(network).scores(new int[] {1, 4}, new int[] {0, 1, 2, 3});
            Softmax.apply(scores);
            for (int output = 0; output < 4; output++) {
                assertThat(scores[output]).isEqualTo(expected[output], within(1e-6));
            }
        }
    }

    /** Two states with the chain's own probabilities: on → on .8, off .2; off → on .3, off .6, end .1. */
    private static JourneyLog chain(int journeys) {
        double[][] probability = {{0.8, 0.2, 0}, {0.3, 0.6, 0.1}};
        return new DrawnLog(journeys, 1, new Seed(11)) {
            @Override
            double[] next(int environment, int state, int action) {
                return probability[state];
            }
        }.states("on", "off").actions("wait").draw();
    }

    @Test
    void theLossOfAKnownChainIsItsEntropy() {
        JourneyLog log = chain(1_500);
        HeldOut held = HeldOut.of(log, new Seed(1), training(SETTINGS)::fit);
        // stationary share of steps: visits n_on = 1 + .8 n_on + .3 n_off, n_off = .2 n_on + .6 n_off, so n_on = 2
        // n_off: 2/3
        double on = -(0.8 * Math.log(0.8) + 0.2 * Math.log(0.2));
        double off = -(0.3 * Math.log(0.3) + 0.6 * Math.log(0.6) + 0.1 * Math.log(0.1));
        double entropy = (2 * on + off) / 3;
        assertThat(held.logLoss()).isEqualTo(entropy, within(4 * held.standardError()));
        assertThat(held.logLoss()).isEqualTo(entropy, within(0.02));
        assertThat(held.calibrationError()).isLessThan(0.03);
        NeuralEnvironment model = training(SETTINGS).fit(JourneySample.all(log));
        double[] next = new double[3];
        model.next(0, 1, 0, next);
        assertThat(next[0]).isEqualTo(0.3, within(0.04));
        assertThat(next[2]).isEqualTo(0.1, within(0.03));
        model.next(0, 0, 0, next);
        assertThat(next[2]).as("never seen after on").isZero();
        assertThat(next[0] + next[1]).isEqualTo(1, within(1e-12));
    }

    /**
     * States on a line, from which a step leads on or out. How eager a region is, and what an action adds, are the same everywhere on
     * the line: P(on) = logistic(eagerness + effect).
     */
    private static JourneyLog line(int journeys) {
        int length = 10;
        int regions = 20;
        DrawnLog drawn = new DrawnLog(journeys, regions, new Seed(12)) {
            @Override
            double[] next(int environment, int state, int action) {
                double eagerness = 3.0 * environment / (regions - 1);
                double on = Softmax.logistic(eagerness + (action == 0 ? -0.5 : 1));
                double[] probability = new double[length + 1];
                probability[length] = 1 - on;
                probability[state + 1] += on;
                return probability;
            }
        };
        return drawn.states("s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9")
                .actions("wait", "nudge")
                .draw();
    }

    @Test
    void theNetworkWinsWhereAnEffectIsSharedByAllStates() {
        // some 3,000 steps for 10 · 2 · 20 = 400 cases, about 8 each
        assertThat(use(line(600))).isEqualTo(EnvironmentKind.NEURAL);
    }

    @Test
    void countsWinWithFewStatesAndManyRows() {
        assertThat(use(chain(1_500))).isEqualTo(EnvironmentKind.COUNTS_TOGETHER);
    }

    private static EnvironmentKind use(JourneyLog log) {
        Map<EnvironmentKind, HeldOut> judged = new EnumMap<>(EnvironmentKind.class);
        judged.put(
                EnvironmentKind.COUNTS_TOGETHER,
                HeldOut.of(log, new Seed(1), sample -> PooledCounts.together(EnvironmentCounts.of(sample), 0.5)));
        judged.put(
                EnvironmentKind.COUNTS,
                HeldOut.of(log, new Seed(1), sample -> PooledCounts.of(EnvironmentCounts.of(sample), 0.5)));
        judged.put(EnvironmentKind.NEURAL, HeldOut.of(log, new Seed(1), training(SETTINGS)::fit));
        return EnvironmentKind.toUse(judged);
    }

    @Test
    void oneSeedGivesOneModel() {
        JourneySample sample = JourneySample.all(line(60));
        NeuralSettings quick = new NeuralSettings(List.of(8), 3, new Seed(5));
        float[] first = training(quick).fit(sample).network().parameters();
        assertThat(training(quick).fit(sample).network().parameters()).containsExactly(first);
        assertThat(training(quick.withSeed(new Seed(6))).fit(sample).network().parameters())
                .isNotEqualTo(first);
    }

    @Test
    void becomesADecisionProcessThatIsSampledAlike() {
        NeuralSettings quick = new NeuralSettings(List.of(8), 3, new Seed(5));
        NeuralEnvironment model = training(quick).fit(JourneySample.all(line(60)));
        Mdp mdp = model.mdp(11);
        assertThat(mdp.states()).contains("s0", "s9", "(end)");
        double[] next = new double[11];
        model.next(11, 3, 1, next);
        int ends = 0;
        for (int draw = 0; draw < 1_000; draw++) {
            ends += model.draw(11, 3, 1, (draw + 0.5) / 1_000) == 10 ? 1 : 0;
        }
        assertThat(ends / 1_000.0).isEqualTo(next[10], within(0.002)).isBetween(0.01, 0.99);
    }

    @Test
    void refusesTooFewJourneys() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training(SETTINGS).fit(JourneySample.all(line(1))))
                .withMessageContaining("too few to lay some aside");
    }

    private static NeuralTraining training(NeuralSettings settings) {
        return new NeuralTraining(Networks.load(), settings, 0.5);
    }
}
