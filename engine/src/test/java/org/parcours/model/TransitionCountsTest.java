package org.parcours.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withPrecision;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.log.JourneyLog;
import org.parcours.log.TextLog;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class TransitionCountsTest {
    @Test
    void cellsAndTriplesAreCountedByHand() {
        TransitionCounts counts = TransitionCounts.of(TextLog.log("""
                journey_id,step,state,action,reward,cost,control_reward
                a,0,new,mail,1,0.5,0
                a,1,seen,wait,0,0,2
                b,0,new,mail,3,0.5,0
                c,0,new,wait,0,0,0
                """));
        // (new, mail): once to seen, once to the end; rewards .5 and 2.5, mean 1.5, squares 1 + 1
        int cell = counts.firstCell(counts.states().find("new").orElseThrow());
        assertThat(counts.actions().name(counts.action(cell))).isEqualTo("mail");
        assertThat(counts.visits(cell)).isEqualTo(2);
        assertThat(counts.meanReward(cell)).isEqualTo(1.5);
        assertThat(counts.rewardSquares(cell)).isEqualTo(2, within(1e-12));
        assertThat(counts.lastTriple(cell) - counts.firstTriple(cell)).isEqualTo(2);
        assertThat(counts.successor(counts.firstTriple(cell) + 1)).isEqualTo(counts.end());
        assertThat(counts.rewardSum(counts.firstTriple(cell))).isEqualTo(0.5);
        int seen = counts.firstCell(counts.states().find("seen").orElseThrow());
        assertThat(counts.meanControlReward(seen)).isEqualTo(2);
        assertThat(counts.cells()).isEqualTo(3);
        assertThat(counts.triples()).isEqualTo(4);
    }

    @Test
    void aTerminalRowEndsEvenWhereItsNextStateHasAName() {
        TransitionCounts counts = TransitionCounts.of(TextLog.log("""
                journey_id,step,state,action,reward,next_state,terminal
                a,0,new,mail,1,new,true
                b,0,new,mail,1,new,false
                """));
        assertThat(counts.successor(0)).isEqualTo(counts.states().find("new").orElseThrow());
        assertThat(counts.successor(1)).isEqualTo(counts.end());
    }

    @Test
    void whatLeavesTheNextStateOpenIsLeftOut() {
        TransitionCounts counts = TransitionCounts.of(TextLog.log("""
                journey_id,step,state,action,reward,terminal
                a,0,new,mail,1,true
                b,0,new,mail,9,false
                """));
        assertThat(counts.leftOut()).isEqualTo(1);
        assertThat(counts.visits(0)).isEqualTo(1);
        assertThat(counts.meanReward(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void countsEqualANaiveCount(long seed) {
        JourneyLog log = randomLog(new RandomStream(new Seed(seed)));
        Map<String, double[]> naive = new TreeMap<>();
        for (int row = 0; row < log.steps(); row++) {
            String next = log.isTerminal(row) ? "END" : log.states().name(log.nextState(row));
            String key = log.states().name(log.state(row)) + ">" + log.actions().name(log.action(row)) + ">" + next;
            double[] sums = naive.computeIfAbsent(key, made -> new double[3]);
            sums[0]++;
            sums[1] += log.reward(row) - log.cost(row);
            sums[2] += log.controlReward(row);
        }
        Map<String, double[]> counted = counted(TransitionCounts.of(log));
        assertThat(counted.keySet()).isEqualTo(naive.keySet());
        naive.forEach((key, sums) -> assertThat(counted.get(key)).containsExactly(sums, withPrecision(1e-9)));
    }

    private static Map<String, double[]> counted(TransitionCounts counts) {
        Map<String, double[]> counted = new TreeMap<>();
        for (int state = 0; state < counts.states().size(); state++) {
            for (int cell = counts.firstCell(state); cell < counts.lastCell(state); cell++) {
                for (int triple = counts.firstTriple(cell); triple < counts.lastTriple(cell); triple++) {
                    int successor = counts.successor(triple);
                    String next =
                            successor == counts.end() ? "END" : counts.states().name(successor);
                    counted.put(
                            counts.states().name(state) + ">" + counts.actions().name(counts.action(cell)) + ">" + next,
                            new double[] {
                                counts.count(triple), counts.rewardSum(triple), counts.controlRewardSum(triple)
                            });
                }
            }
        }
        return counted;
    }

    private static JourneyLog randomLog(RandomStream random) {
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,cost,control_reward\n");
        for (int journey = 0; journey < 500; journey++) {
            int length = 1 + random.nextInt(8);
            for (int step = 0; step < length; step++) {
                text.append("j%d,%d,s%d,a%d,%d,%d,%d\n"
                        .formatted(
                                journey,
                                step,
                                random.nextInt(9),
                                random.nextInt(4),
                                random.nextInt(100),
                                random.nextInt(3),
                                random.nextInt(2)));
            }
        }
        return TextLog.log(text.toString());
    }
}
