package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogStatistics;
import org.parcours.log.build.JourneyMaker;

class SpecReaderTest {
    private static final String SPEC = """
            events: {customer: person, time: hour, type: event}
            decisions: {times: [0, 5]}
            actions: {event: R, name: offer}
            rewards:
              - {event: T, amount: +amount}
            state:
              - {name: wave, fact: decision}
            """;

    private static SpecFile parse(String text) {
        return new SpecReader(LocatedReader.parse(Path.of("spec.yaml"), text)).spec();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    times: [0, 5]   | times: [5, 5]       | spec.yaml:2:24: decisions.times[1]: does not come after the time before it; list times in rising order
                    times: [0, 5]   | every: 0            | spec.yaml:2:20: decisions.every: is not above 0, expected the time between two decisions
                    times: [0, 5]   | from: 0             | spec.yaml:2:12: decisions: needs either times, a list, or every, a number
                    fact: decision  | fact: decisions     | spec.yaml:7:24: state[0].fact: unknown fact "decisions"; did you mean "decision"?
                    fact: decision  | fact: count         | spec.yaml:7:5: state[0]: lacks the field "event"; add it
                    fact: decision  | fact: decision, x: 1 | spec.yaml:7:34: unknown field "x"; known are name, fact
                    +amount         | amount*             | spec.yaml:5:24: rewards[0].amount: is "amount*", expected a sum of columns such as +amount, -reward or 0.3*amount - 1
                    rewards         | reward              | spec.yaml:4:1: unknown field "reward"; did you mean "rewards"?
                    name: offer     | name: offer, several: any | spec.yaml:3:43: actions.several: is "any", expected one of first, last, refuse
                    """)
    void wrongSpecsAreRefusedWhereTheyStand(String right, String wrong, String message) {
        assertThatThrownBy(() -> parse(SPEC.replace(right, wrong)))
                .isInstanceOf(BadFile.class)
                .hasMessage(message);
    }

    @Test
    void propensitiesSumToOneAndKnowTheActionOfNothing() {
        assertThatThrownBy(() -> parse(SPEC + "propensity: {table: {wait: 0.5, a: 0.4}}\n"))
                .hasMessage("spec.yaml:8:13: propensity: has propensities that sum to 0.9, expected 1 within 1e-9"
                        + " over all actions");
        assertThatThrownBy(() -> parse(SPEC + "propensity: {table: {a: 1}}\n"))
                .hasMessageContaining("lacks the action \"wait\"");
    }

    @Test
    void theStarbucksEventsBecomeSixWavesOfEachCustomer() {
        Path events = SharedData.file("starbucks/events.csv.gz");
        Path customers = SharedData.file("starbucks/customers.csv");
        SpecFile file = SpecFile.read(SharedData.root().resolve("examples/starbucks/spec.yaml"));
        JourneyLog log = JourneyMaker.make(
                file.spec(),
                TableReader.read(TableSource.file(events)),
                Optional.of(TableReader.read(TableSource.file(customers))));
        assertThat(log.journeys()).isEqualTo(17_000);
        assertThat(log.steps()).isEqualTo(102_000);
        assertThat(new LogStatistics(log).returns().mean().orElseThrow()).isEqualTo(94.7515, within(0.00005));
        assertThat(log.states().size()).isLessThan(300);
        double[] propensity = new double[log.actions().size()];
        for (int row = 0; row < log.steps(); row++) {
            propensity[log.action(row)] = log.propensity(row);
        }
        // .25 for none and ten times .075
        assertThat(Arrays.stream(propensity).sum()).isEqualTo(1, within(1e-12));
        assertThat(propensity[log.actions().find("none").orElseThrow()]).isEqualTo(0.25);
    }
}
