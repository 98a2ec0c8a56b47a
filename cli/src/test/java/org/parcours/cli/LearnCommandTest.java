package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.files.PolicyFile;

class LearnCommandTest extends CommandTest {
    private static final String GRID = ROOT.resolve("examples/grid.csv").toString();
    private static final String VISITS = ROOT.resolve("examples/rep-visits.csv").toString();

    @ParameterizedTest
    @ValueSource(strings = {"q-learning", "double-q-learning", "sarsa", "expected-sarsa", "n-step"})
    void everyTableKnowsTheGrid(String method) throws IOException {
        JsonNode learnt = json("--mdp", GRID, "--discount", "0.9", "--method", method);
        // 18 moves: 0.9^17 · 5 − 0.1 · (1 − 0.9^17) / 0.1
        assertThat(learnt.get("exact_value").asDouble()).isEqualTo(0.0006, within(5e-5));
        assertThat(learnt.get("value").asDouble()).isEqualTo(0.0006, within(5e-5));
        assertThat(learnt.get("value_interval")).hasSize(2);
        assertThat(learnt.get("method").asText()).isEqualTo(method);
        assertThat(learnt.get("episodes").asLong()).isEqualTo(100_000);
        assertThat(learnt.get("seed").asLong()).isEqualTo(1);
        assertThat(learnt.get("explored").asLong())
                .isPositive()
                .isLessThanOrEqualTo(learnt.get("explored_at_most").asLong());
        assertThat(learnt.at("/curve/0/0").asLong()).isZero();
        assertThat(learnt.at("/policy/kind").asText()).isEqualTo("stationary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reinforce", "reinforce-baseline", "actor-critic"})
    void gradientsLearnTheVisits(String method) throws IOException {
        JsonNode learnt = visits("--episodes", "25000", "--method", method);
        JsonNode table = visits("--episodes", "25000");
        assertThat(learnt.has("explored_at_most")).isFalse();
        assertThat(learnt.at("/policy/kind").asText()).isEqualTo("staged");
        assertThat(learnt.at("/policy/stages")).hasSize(10);
        double first = learnt.at("/curve/0/1").asDouble();
        assertThat(learnt.get("exact_value").asDouble()).isGreaterThan(first);
        assertThat(table.get("exact_value").asDouble()).isGreaterThan(first);
    }

    @Test
    void theSameSeedGivesTheSameBytesWithOrWithoutACheckpoint() throws IOException {
        String[] options = {"--mdp", GRID, "--discount", "0.9", "--episodes", "3000", "--method", "n-step"};
        JsonNode whole = json(options);
        Path checkpoint = folder.resolve("checkpoint.json");
        String[] kept = and(options, "--checkpoint", checkpoint.toString());
        assertThat(timeless(json(kept))).isEqualTo(timeless(whole));
        // resuming what is done only reads it
        assertThat(timeless(json(kept))).isEqualTo(timeless(whole));
        assertThat(run((Object[]) and(new String[] {"learn"}, and(kept, "--seed", "2"))))
                .isEqualTo(1);
        String task = "n-step in grid.csv, 3,000 journeys, discount 0.9, exploration from 0.25 to 0.0,"
                + " learning rate 1.0 * (100.0 / (100.0 + n - 1))^1.0, 4 steps ahead, seed ";
        assertThat(err.toString())
                .contains("is a checkpoint of another task: of " + task + "1; asked for is " + task
                        + "2; name another file, or ask as before");
    }

    @Test
    void aCheckpointOfAGradientIsToldInItsOwnWords() throws IOException {
        Path checkpoint = folder.resolve("checkpoint.json");
        String[] options = {"--method", "reinforce", "--episodes", "200", "--checkpoint", checkpoint.toString()};
        visits(options);
        assertThat(run((Object[])
                        and(new String[] {"learn", "--mdp", VISITS, "--discount", "0.5"}, and(options, "--natural"))))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "of reinforce in rep-visits.csv, 200 journeys, horizon 10, discounts 0.75 of the environment and"
                                + " 0.15 of control, learning rate 0.1, seed 1; asked for is reinforce in rep-visits.csv,"
                                + " 200 journeys, discount 0.5, natural steps, learning rate 0.01, seed 1;");
    }

    @Test
    void startsFromAPolicyFile() throws IOException {
        Path policy = folder.resolve("policy.json");
        assertThat(run("plan", "--mdp", GRID, "--discount", "0.9", "--output", policy))
                .isZero();
        JsonNode warm = json(
                "--mdp",
                GRID,
                "--discount",
                "0.9",
                "--episodes",
                "1",
                "--exploration",
                "0",
                "--warm",
                policy.toString());
        assertThat(warm.at("/curve/0/1").asDouble()).isEqualTo(0.0006, within(5e-5));
        Path out = folder.resolve("learnt.json");
        assertThat(run(
                        "learn",
                        "--mdp",
                        GRID,
                        "--discount",
                        "0.9",
                        "--start",
                        "step@2:14",
                        "--episodes",
                        "100",
                        "--out",
                        out))
                .isZero();
        assertThat(PolicyFile.read(out).actions(0, "step@2:14")).hasSize(1);
        assertThat(this.out.toString()).contains("100 journeys").contains("per journey, exactly");
    }

    @Test
    void learnsInAWorldFromACampaign() throws IOException {
        Path out = folder.resolve("campaign.json");
        String drawn = ROOT.resolve("examples/brand-first.json").toString();
        JsonNode learnt = json("--campaign", drawn, "--customers", "300000", "--out", out.toString());
        // brand first as drawn earns 18,561,400 from 10 million
        assertThat(learnt.at("/curve/0/1").asDouble()).isEqualTo(1.85614, within(1e-3));
        assertThat(learnt.at("/policy/world").asText()).isEqualTo("stories");
        assertThat(run("simulate", out)).isZero();
    }

    @Test
    void keepsRules() throws IOException {
        String policy = ROOT.resolve("examples/contact-policy.yaml").toString();
        Path rules = folder.resolve("rules.yaml");
        Files.writeString(rules, "name: mails only\nrules:\n  - name: consent\n    consent: {channels: [email]}\n");
        JsonNode learnt = json("--world", "stories", "--rules", rules.toString(), "--customers", "20000");
        assertThat(learnt.at("/policy").findValuesAsText("channel"))
                .isNotEmpty()
                .containsOnly("email");
        String drawn = ROOT.resolve("examples/two-texts.json").toString();
        assertThat(run("learn", "--method", "q-learning", "--campaign", drawn, "--rules", policy))
                .isEqualTo(1);
        assertThat(err.toString()).contains("one text message").contains("--world");
    }

    @Test
    void aModelHasOnlyWhatTheRulesLeave() throws IOException {
        Path rules = folder.resolve("rules.yaml");
        Files.writeString(rules, "name: short\nrules:\n  - name: two steps\n    length: {steps: 2}\n");
        JsonNode learnt = json("--mdp", GRID, "--discount", "0.9", "--episodes", "1000", "--rules", rules.toString());
        // two steps of −0.1 from the corner, of which the second counts 0.9
        assertThat(learnt.get("exact_value").asDouble()).isEqualTo(-0.19, within(1e-12));
    }

    @Test
    void aBudgetIsRefused() throws IOException {
        Path rules = folder.resolve("rules.yaml");
        Files.writeString(rules, "name: poor\nbudget: 10\nrules: []\n");
        assertThat(run("learn", "--method", "sarsa", "--world", "stories", "--rules", rules))
                .isEqualTo(1);
        assertThat(err.toString()).contains("budget").contains("parcours plan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--mdp G",
                "--mdp G --discount 2",
                "--mdp G --discount 0.9 --method dance",
                "--mdp G --discount 0.9 --learning-rate fast",
                "--mdp G --discount 0.9 --exploration 2",
                "--mdp G --discount 0.9 --report r.html --runs 0",
                "--world stories --discount 0.9",
            })
    void wrongUsageIsTwo(String words) {
        String[] options = words.replace("G", GRID).strip().split(" ", -1);
        assertThat(run((Object[]) and(new String[] {"learn"}, words.isEmpty() ? new String[0] : options)))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "q-learning, --steps 4, n-step",
        "sarsa, --natural, 'reinforce, reinforce-baseline, actor-critic'",
        "ucb, --alpha 2, linucb",
        "linucb, --gamma 2, squarecb",
        "thompson, --penalty 2, 'linucb, linear-thompson, squarecb'",
        "epsilon-greedy, '--prior 1,9', thompson",
    })
    void anOptionThatTheMethodDoesNotKnowIsRefused(String method, String option, String methods) {
        String[] call = {"learn", "--world", "stories", "--method", method};
        assertThat(run((Object[]) and(call, option.split(" ", -1)))).isEqualTo(2);
        assertThat(err.toString())
                .contains("%s has no meaning with %s, only with %s; leave it out."
                        .formatted(option.split(" ", -1)[0], method, methods));
    }

    @ParameterizedTest
    @CsvSource({
        "reinforce, --exploration 0.5, 'q-learning, double-q-learning, sarsa, expected-sarsa, n-step, epsilon-greedy'",
        "actor-critic, --explore-at-most 9, 'q-learning, double-q-learning, sarsa, expected-sarsa, n-step'",
    })
    void whoTriesInItsOwnWaySaysSo(String method, String option, String methods) {
        String[] call = {"learn", "--mdp", GRID, "--discount", "0.9", "--episodes", "50", "--method", method};
        assertThat(run((Object[]) and(call, option.split(" ", -1)))).isZero();
        assertThat(err.toString())
                .contains("%s has no meaning with %s, only with %s; %2$s tries in its own way."
                        .formatted(option.split(" ", -1)[0], method, methods));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fitted-q", "stagewise"})
    void whatLearnsFromLogsSaysSoWhereThereIsNone(String method) {
        assertThat(run("learn", "--mdp", GRID, "--discount", "0.9", "--method", method))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(method + " learns from logged journeys: parcours learn LOG --method " + method)
                .contains("learn q-learning, double-q-learning")
                .contains("for one decision per customer epsilon-greedy, ucb");
    }

    @Test
    void whatNeedNotEndHasNoExactValue() throws IOException {
        Path model = Files.writeString(folder.resolve("endless.csv"), """
                state,action,next_state,probability,reward
                a,go,a,1,1
                a,stop,end,1,0
                """);
        JsonNode endless = json("--mdp", model.toString(), "--discount", "1", "--episodes", "50");
        assertThat(endless.at("/policy/states/a").has("go")).isTrue();
        assertThat(endless.has("exact_value")).isFalse();
        assertThat(err.toString())
                .contains("cut off after 10,000 steps")
                .contains("Give --discount below 1, or --horizon");
        assertThat(run("learn", "--mdp", model, "--discount", "1", "--episodes", "50"))
                .isZero();
        assertThat(out.toString()).contains("These values are not exact").doesNotContain(", exactly");
        // 1 + 0.5 + 0.25 + … = 2
        assertThat(json("--mdp", model.toString(), "--discount", "0.5", "--episodes", "50")
                        .get("exact_value")
                        .asDouble())
                .isEqualTo(2, within(1e-9));
        assertThat(json("--mdp", model.toString(), "--horizon", "7", "--episodes", "500")
                        .get("exact_value")
                        .asDouble())
                .isEqualTo(7, within(1e-9));
    }

    @Test
    void rewardsTooLargeToBeSquaredAreRefusedInASentence() throws IOException {
        Path model = Files.writeString(folder.resolve("large.csv"), """
                state,action,next_state,probability,reward
                a,go,b,1,1e308
                b,go,end,1,1e308
                """);
        assertThat(run("learn", "--mdp", model, "--discount", "1", "--episodes", "50"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("exceed 1.8e308").contains("Give amounts in a larger unit");
    }

    @Test
    void furtherSeedsAreForAReport() {
        assertThat(run("learn", "--mdp", GRID, "--discount", "0.9", "--runs", "3"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--runs has no meaning without --report");
    }

    @Test
    void aMethodThatNobodyKnowsIsAnsweredWithAll() {
        assertThat(run("learn", "any.csv", "--method", "dance")).isEqualTo(2);
        assertThat(err.toString())
                .contains("There is no method \"dance\"; choose one of q-learning, ")
                .contains("actor-critic, fitted-q, stagewise, epsilon-greedy, ");
    }

    @Test
    void pathsLeadFromEveryStartThatIsMeant() throws IOException {
        JsonNode learnt = visits("--episodes", "20000", "--start", "pause@*", "--paths");
        assertThat(learnt.get("paths")).hasSize(12);
        double sum = 0;
        for (JsonNode path : learnt.get("paths")) {
            assertThat(path.at("/steps/0/state").asText()).startsWith("pause@");
            sum += path.get("value").asDouble();
        }
        // without chance the paths' mean is the policy's value
        assertThat(sum / 12).isEqualTo(learnt.get("exact_value").asDouble(), within(1e-9));
        assertThat(run("learn", "--world", "stories", "--paths")).isEqualTo(2);
    }

    @Test
    void anUnknownStartIsRefused() {
        assertThat(run("learn", "--mdp", GRID, "--discount", "0.9", "--start", "nowhere*"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("nowhere*");
        assertThat(run("learn", "--mdp", GRID, "--discount", "0.9", "--start", "nowhere"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("nowhere").contains("step@0:0");
    }

    /** What is learnt of the representative's visits, as they are discounted and as long as they last. */
    private JsonNode visits(String... further) throws IOException {
        String[] model = {"--mdp", VISITS, "--discount-env", "0.75", "--discount-con", "0.15", "--horizon", "10"};
        return json(and(model, further));
    }

    private JsonNode json(String... options) throws IOException {
        assertThat(run((Object[]) and(new String[] {"learn"}, and(options, "--json"))))
                .as(err::toString)
                .isZero();
        return json();
    }

    private static String[] and(String[] words, String... more) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static JsonNode timeless(JsonNode document) {
        ((ObjectNode) document).remove("elapsed_ms");
        return document;
    }
}
