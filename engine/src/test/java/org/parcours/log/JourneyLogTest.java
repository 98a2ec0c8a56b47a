package org.parcours.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class JourneyLogTest {
    @Test
    void withoutNextStatesAJourneyEndsWithItsLastRow() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward
                a,0,new,wait,0
                a,1,seen,mail,5
                b,0,new,mail,1
                """);
        assertThat(log.journeys()).isEqualTo(2);
        assertThat(log.steps()).isEqualTo(3);
        assertThat(next(log, 0)).isEqualTo("seen");
        assertThat(log.nextState(1)).isEqualTo(JourneyLog.NONE);
        assertThat(log.isTerminal(0)).isFalse();
        assertThat(log.isTerminal(1)).isTrue();
        assertThat(log.isTerminal(2)).isTrue();
        assertThat(log.cutOffs()).isZero();
    }

    @Test
    void withNextStatesButNoTerminalTheLastRowIsWhereObservationEnded() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward,next_state
                a,0,new,wait,0,seen
                a,1,seen,mail,5,gone
                b,0,new,mail,1,
                """);
        assertThat(log.isTerminal(1)).isFalse();
        assertThat(log.isCutOff(1)).isTrue();
        assertThat(next(log, 1)).isEqualTo("gone");
        // nothing follows b's only step: it ended
        assertThat(log.isTerminal(2)).isTrue();
        assertThat(log.cutOffs()).isEqualTo(1);
    }

    @Test
    void terminalSaysItWhereItIsGiven() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward,next_state,terminal
                a,0,new,mail,5,gone,True
                b,0,new,mail,1,seen,false
                """);
        assertThat(log.isTerminal(0)).isTrue();
        assertThat(log.isCutOff(0)).isFalse();
        assertThat(log.isCutOff(1)).isTrue();
    }

    @Test
    void optionalColumnsAreThereOrNot() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward,propensity,cost,reaction,timestamp,x_age,x_postcode
                a,0,new,mail,5,0.25,,click,2026-03-01T12:00:00.5Z,41,01234
                b,0,new,mail,1,1,2.5,,2026-03-01,,W1A
                """);
        assertThat(log.propensity(0)).isEqualTo(0.25);
        assertThat(log.cost(0)).isZero();
        assertThat(log.cost(1)).isEqualTo(2.5);
        assertThat(log.controlReward(0)).isZero();
        assertThat(log.has(LogColumn.CONTROL_REWARD)).isFalse();
        assertThat(log.findReaction(0)).hasValue("click");
        assertThat(log.findReaction(1)).isEmpty();
        assertThat(log.findTime(0)).hasValue(Instant.parse("2026-03-01T12:00:00.5Z"));
        assertThat(log.findTime(1)).hasValue(Instant.parse("2026-03-01T00:00:00Z"));
        assertThatThrownBy(() -> log.qValue(0)).hasMessageContaining("no column \"q_value\"");
        assertThat(number(log.features().get(0), 0)).isEqualTo(41);
        assertThat(number(log.features().get(0), 1)).isNaN();
        String postcode =
                log.features().get(1).fold(numbers -> "", texts -> texts.names().name(texts.code(0)));
        assertThat(postcode).isEqualTo("01234");
    }

    @Test
    void aFeatureOfManyNumbersStaysOneOfNumbers() {
        LogBuilder builder =
                new LogBuilder("many", List.of("journey_id", "step", "state", "action", "reward", "x_spend"));
        int rows = 70_000;
        for (int i = 0; i < rows; i++) {
            builder.row(i + 2, "j" + i, "0", "s", "a", "0", i + ".5");
        }
        Feature spend = builder.finish().log().features().get(0);
        for (int row : new int[] {0, 65_535, 65_536, rows - 1}) {
            assertThat(number(spend, row)).isEqualTo(row + 0.5);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfRowsDoesNotMatter(long seed) {
        RandomStream random = new RandomStream(new Seed(seed));
        String header = "journey_id,step,state,action,reward,next_state,terminal,propensity,x_n";
        List<String> rows = new ArrayList<>();
        for (int journey = 0; journey < 40; journey++) {
            int length = 1 + random.nextInt(seed == 5 ? 70_000 / 40 : 6);
            int state = random.nextInt(4);
            for (int step = 0; step < length; step++) {
                int next = random.nextInt(4);
                rows.add("j%d,%d,s%d,a%d,%d.5,s%d,%b,0.5,%d"
                        .formatted(
                                journey,
                                step,
                                state,
                                random.nextInt(3),
                                random.nextInt(9),
                                next,
                                step == length - 1 && next == 0,
                                random.nextInt(5)));
                state = next;
            }
        }
        String straight = described(TextLog.log(header + "\n" + String.join("\n", rows)));
        for (int i = rows.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            String row = rows.get(i);
            rows.set(i, rows.get(j));
            rows.set(j, row);
        }
        assertThat(described(TextLog.log(header + "\n" + String.join("\n", rows))))
                .isEqualTo(straight);
    }

    private static String described(JourneyLog log) {
        TreeMap<String, String> journeys = new TreeMap<>();
        for (int journey = 0; journey < log.journeys(); journey++) {
            StringBuilder rows = new StringBuilder();
            for (int row = log.start(journey); row < log.end(journey); row++) {
                int at = row;
                rows.append(log.states().name(log.state(row)))
                        .append(log.actions().name(log.action(row)))
                        .append(log.reward(row))
                        .append(next(log, row))
                        .append(log.isTerminal(row))
                        .append(log.isCutOff(row))
                        .append(log.propensity(row))
                        .append(log.features().get(0).<Object>fold(numbers -> numbers.value(at), texts -> ""));
            }
            journeys.put(log.journeyId(journey), rows.toString());
        }
        return journeys.toString();
    }

    private static double number(Feature feature, int row) {
        return feature.fold(numbers -> numbers.value(row), texts -> -1.0);
    }

    private static String next(JourneyLog log, int row) {
        return log.states().name(log.nextState(row));
    }
}
