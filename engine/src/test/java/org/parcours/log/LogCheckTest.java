package org.parcours.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogCheckTest {
    private static List<String> problems(String text) {
        return TextLog.read(text).problems().list().stream()
                .map(LogProblem::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    reward            | abc   | is not a number, expected a decimal number such as 12.5
                    reward            |       | is not a number, expected a decimal number such as 12.5
                    reward            | NaN   | is not a number, expected a decimal number such as 12.5
                    propensity        | 0     | lies outside (0, 1], expected a probability
                    propensity        | 1.01  | lies outside (0, 1], expected a probability
                    propensity        | -0.1  | lies outside (0, 1], expected a probability
                    propensity        | x     | is not a number, expected a decimal number such as 12.5
                    target_propensity | 1.5   | lies outside [0, 1], expected a probability
                    cost              | 1 EUR | is not a number, expected a decimal number such as 12.5
                    terminal          | maybe | is not a flag, expected true or false
                    timestamp         | today | is not a moment from 1678 to 2262, expected ISO 8601 such as 2026-03-01T12:00:00Z
                    """)
    void wrongCellsAreRefusedWithLineAndColumn(String column, String value, String problem) {
        String cell = value == null ? "" : value;
        String added = column.equals("reward") ? "" : "," + column;
        String row = column.equals("reward") ? "b,0,s,a," + cell : "b,0,s,a,1," + cell;
        String first = column.equals("reward")
                ? "a,0,s,a,1"
                : "a,0,s,a,1," + (column.equals("terminal") ? "true" : column.equals("timestamp") ? "" : "1");
        assertThat(problems("journey_id,step,state,action,reward" + added + "\n" + first + "\n" + row))
                .containsExactly("3: " + column + " \"" + cell + "\": " + problem);
    }

    @ParameterizedTest
    @CsvSource({"-1", "1.5", "x", "99999999999", "2147483648", "''"})
    void stepsAreWholeNumbers(String step) {
        assertThat(problems("journey_id,step,state,action,reward\na," + step + ",s,a,1\na,5,s,a,1"))
                .containsExactly(
                        "2: step \"" + step + "\": is not a step, expected a whole number from 0 to 2147483647");
    }

    @Test
    void namesAreNotEmpty() {
        assertThat(problems("journey_id,step,state,action,reward\n,0,s,a,1\nb,0,,,1"))
                .containsExactly(
                        "2: journey_id \"\": is empty, expected a name",
                        "3: state \"\": is empty, expected a name",
                        "3: action \"\": is empty, expected a name");
    }

    @Test
    void aStepStandsOnce() {
        assertThat(problems("""
                        journey_id,step,state,action,reward
                        a,0,s,a,1
                        b,0,s,a,1
                        a,1,s,a,1
                        a,0,s,a,1
                        """))
                .containsExactly("5: step \"0\": a duplicate: the journey has this step on line 2 already");
    }

    @Test
    void noStepIsLeftOut() {
        assertThat(problems("""
                        journey_id,step,state,action,reward
                        a,1,s,a,1
                        a,4,s,a,1
                        b,2,s,a,1
                        """))
                .containsExactly(
                        "3: step \"4\": a gap: the step before it, on line 2, is 1, expected 2",
                        "4: step \"2\": a gap: the journey starts with this step, expected step 1 as in other journeys");
    }

    @Test
    void theNextStateIsTheStateOfTheNextRow() {
        assertThat(problems("""
                        journey_id,step,state,action,reward,next_state
                        a,1,t,a,1,
                        a,0,s,a,1,u
                        """))
                .containsExactly("3: next_state \"u\": contradicts the state of the journey's next step, on line 2");
    }

    @Test
    void nothingFollowsTheEnd() {
        assertThat(problems("""
                        journey_id,step,state,action,reward,terminal
                        a,0,s,a,1,true
                        a,1,s,a,1,false
                        """))
                .containsExactly("3: step \"1\": a row after the end: the journey is terminal with line 2");
    }

    @Test
    void rowsHaveTheCellsOfTheHeader() {
        assertThat(problems("journey_id,step,state,action,reward\na,0,s,a\nb,0,s,a,1,2"))
                .containsExactly(
                        "2: reward \"\": the row has 4 cells, expected 5 as in the header",
                        "3: the row has 6 cells, expected 5 as in the header");
    }

    @Test
    void aLogHasRowsAndItsColumns() {
        assertThat(problems("journey_id,step,state,action,reward"))
                .containsExactly("1: no row follows the header, expected one row a step");
        assertThatThrownBy(() -> TextLog.read("journey_id,step,state,action"))
                .hasMessageContaining("lacks the column reward");
    }

    @Test
    void aBadLogIsOneLineWithTheFirstProblemAndTheirNumber() {
        LogReading reading = TextLog.read("journey_id,step,state,action,reward\na,0,s,a,x\nb,0,s,a,y");
        assertThatThrownBy(reading::log)
                .isInstanceOf(BadLog.class)
                .hasMessage("log.csv:2: reward \"x\": is not a number, expected a decimal number such as 12.5"
                        + " (and 1 more: \"parcours log check\" lists them)");
    }

    @Test
    void problemsAreCountedToTheLastAndKeptToABound() {
        LogProblems problems = new LogProblems();
        for (int i = 0; i < LogProblems.KEPT + 5; i++) {
            problems.add(i, "reward", "x", "is not a number");
        }
        assertThat(problems.count()).isEqualTo(LogProblems.KEPT + 5);
        assertThat(problems.list()).hasSize(LogProblems.KEPT);
    }
}
