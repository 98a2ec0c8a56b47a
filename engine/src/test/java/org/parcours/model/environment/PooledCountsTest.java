package org.parcours.model.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.log.JourneyLog;
import org.parcours.log.TextLog;
import org.parcours.model.LogModel;
import org.parcours.model.Mdp;
import org.parcours.model.TransitionCounts;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class PooledCountsTest {
    @Test
    void theLikelihoodByHand() {
        // one row, counts (2, 1), mean (½, ½), κ = 2, so α = (1, 1): 1·2 · 1 / (2·3·4) = 1/12
        DirichletMultinomial.Row row = new DirichletMultinomial.Row(List.of(2, 1), List.of(0.5, 0.5));
        assertThat(DirichletMultinomial.logLikelihood(List.of(row), 2)).isEqualTo(Math.log(1 / 12.0), within(1e-12));
        // large counts go by Stirling's series: Γ(101 + 60)/Γ(101) term by term
        DirichletMultinomial.Row large = new DirichletMultinomial.Row(List.of(60, 40), List.of(0.5, 0.5));
        double expected = 0;
        for (int i = 0; i < 60; i++) {
            expected += Math.log(1 + i);
        }
        for (int i = 0; i < 40; i++) {
            expected += Math.log(1 + i);
        }
        for (int i = 0; i < 100; i++) {
            expected -= Math.log(2 + i);
        }
        assertThat(DirichletMultinomial.logLikelihood(List.of(large), 2)).isEqualTo(expected, within(1e-10));
    }

    @Test
    void findsTheConcentrationOfAKnownPrior() {
        // 400 rows of 200 draws, p ~ Beta(5, 5): κ = 10; relative error of the estimate about √(2/400) = .07
        RandomStream random = new RandomStream(new Seed(3));
        List<DirichletMultinomial.Row> rows = new ArrayList<>();
        for (int row = 0; row < 400; row++) {
            double[] uniforms = new double[9];
            Arrays.setAll(uniforms, i -> random.nextUniform());
            Arrays.sort(uniforms);
            double p = uniforms[4]; // the fifth of nine uniforms is Beta(5, 5)
            int successes = 0;
            for (int draw = 0; draw < 200; draw++) {
                successes += random.nextUniform() < p ? 1 : 0;
            }
            rows.add(new DirichletMultinomial.Row(List.of(successes, 200 - successes), List.of(0.5, 0.5)));
        }
        assertThat(DirichletMultinomial.concentration(rows)).isBetween(8.0, 12.5);
    }

    private static JourneyLog regions(double north, double south) {
        RandomStream random = new RandomStream(new Seed(9));
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,next_state,terminal,environment\n");
        for (int journey = 0; journey < 4_000; journey++) {
            boolean inNorth = journey % 2 == 0;
            boolean bought = random.nextUniform() < (inNorth ? north : south);
            text.append("j%d,0,s%d,mail,%d,%s,%s,%s\n"
                    .formatted(
                            journey,
                            journey / 2 % 10,
                            bought ? 1 : 0,
                            bought ? "bought" : "",
                            bought ? "false" : "true",
                            inNorth ? "north" : "south"));
        }
        return TextLog.log(text.toString());
    }

    private static EnvironmentCounts counts(JourneyLog log) {
        return EnvironmentCounts.of(JourneySample.all(log));
    }

    @Test
    void regionsThatDifferKeepTheirOwnAndAlikeOnesShare() {
        assertThat(PooledCounts.of(counts(regions(0.2, 0.8)), 0).concentration())
                .isLessThan(20);
        assertThat(PooledCounts.of(counts(regions(0.5, 0.5)), 0).concentration())
                .isGreaterThan(200);
    }

    @Test
    void probabilitiesSumToOneAndLieBetweenTheOwnAndTheCommon() {
        JourneyLog log = regions(0.2, 0.8);
        PooledCounts counts = PooledCounts.of(counts(log), 0);
        double[] next = new double[counts.counts().states().size() + 1];
        counts.next(0, 0, 0, next);
        double sum = 0;
        for (double each : next) {
            sum += each;
        }
        assertThat(sum).isEqualTo(1, within(1e-12));
        assertThat(next[log.states().find("bought").orElseThrow()]).isBetween(0.15, 0.4);
        assertThat(counts.draw(0, 0, 0, 0.9999999)).isEqualTo(log.states().size());
    }

    @Test
    void withoutEnvironmentsItIsTheCountedModel() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward
                a,0,s,x,1
                a,1,t,x,3
                b,0,s,y,2
                b,1,t,y,4
                c,0,s,x,2
                """);
        for (double prior : new double[] {0, 0.5}) {
            Mdp pooled = PooledCounts.of(counts(log), prior).mdp(0);
            Mdp counted = LogModel.of(TransitionCounts.of(log), prior);
            assertThat(pooled.states()).isEqualTo(counted.states());
            for (int row = 0; row < counted.transitions().rows(); row++) {
                double[] numbers = {1, 10, 100};
                assertThat(pooled.transitions().expected(row, numbers))
                        .isEqualTo(counted.transitions().expected(row, numbers), within(1e-9));
                assertThat(pooled.reward(row)).isEqualTo(counted.reward(row), within(1e-9));
            }
        }
    }

    @Test
    void poolingForetellsBetterWhereRegionsDiffer() {
        JourneyLog log = regions(0.2, 0.8);
        HeldOut pooled = HeldOut.of(log, new Seed(1), sample -> PooledCounts.of(EnvironmentCounts.of(sample), 0.5));
        // by hand: the entropy of .2 and .8 is .500 nats, that of the two regions thrown together ln 2 = .693
        assertThat(pooled.logLoss()).isBetween(0.46, 0.56);
        assertThat(pooled.calibrationError()).isLessThan(0.06);
        assertThat(pooled.impossible()).isZero();
    }
}
