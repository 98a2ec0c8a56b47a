package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.files.PolicyFile;

class PlanMdpTest extends CommandTest {
    private static final String FOREST = ROOT.resolve("examples/forest.csv").toString();

    @ParameterizedTest
    @ValueSource(strings = {"auto", "value-iteration", "gauss-seidel", "policy-iteration", "modified-policy-iteration"})
    void answersWithTheDocument(String method) throws IOException {
        JsonNode plan = json("--mdp", FOREST, "--discount", "0.9", "--method", method);
        assertThat(plan.at("/values/young").asDouble()).isEqualTo(26.244, within(1e-9));
        assertThat(plan.at("/values/old").asDouble()).isEqualTo(33.484, within(1e-9));
        assertThat(plan.at("/policy/grown").asText()).isEqualTo("wait");
        assertThat(plan.get("bound").asDouble()).isBetween(0.0, 1e-9);
        assertThat(plan.has("stages")).isFalse();
        assertThat(plan.get("method").asText()).isEqualTo(method.equals("auto") ? "policy-iteration" : method);
    }

    @Test
    void aHorizonGivesStages() throws IOException {
        JsonNode plan = json("--mdp", FOREST, "--discount", "0.9", "--horizon", "3");
        assertThat(plan.get("stages")).hasSize(3);
        assertThat(plan.at("/values/grown").asDouble()).isEqualTo(5.9373, within(1e-12));
        assertThat(plan.at("/stages/2/policy/grown").asText()).isEqualTo("cut");
    }

    @Test
    void theAverageHasOneGain() throws IOException {
        JsonNode plan = json("--mdp", FOREST, "--criterion", "average");
        assertThat(plan.get("gain").asDouble()).isEqualTo(3.24, within(1e-9));
    }

    @Test
    void terminalStatesHaveAValueAndNoAction() throws IOException {
        JsonNode plan = json("--mdp", model("a,go,end,1,2", "a,stay,a,1,0"), "--discount", "1");
        assertThat(plan.at("/values/end").asDouble()).isZero();
        assertThat(plan.get("policy").has("end")).isFalse();
        assertThat(plan.at("/values/a").asDouble()).isEqualTo(2);
        assertThat(plan.get("some_policy_never_ends").asBoolean()).isTrue();
        assertThat(plan.get("warnings")).hasSize(1);
    }

    @Test
    void gainsThatDifferAreToldByState() throws IOException {
        JsonNode plan = json("--mdp", model("a,stay,a,1,1", "b,stay,b,1,2"), "--criterion", "average");
        assertThat(plan.at("/gain/a").asDouble()).isEqualTo(1);
        assertThat(plan.at("/gain/b").asDouble()).isEqualTo(2);
    }

    @Test
    void writesAPolicyThatCanBeRead() {
        Path policy = folder.resolve("policy.json");
        assertThat(plan("--mdp", FOREST, "--discount", "0.9", "--output", policy.toString()))
                .isZero();
        assertThat(PolicyFile.read(policy).probability(0, "old", "wait")).isEqualTo(1);
        assertThat(out.toString()).contains("grown       29.48400000  wait");
    }

    @Test
    void refusesInOneLine() throws IOException {
        assertThat(plan("--mdp", model("a,go,b,0.5,1"), "--discount", "0.9")).isEqualTo(1);
        assertThat(err.toString().strip()).contains("model.csv:2:8: ").doesNotContain("\n");
        assertThat(plan("--mdp", model("a,stay,a,1,1"), "--criterion", "total")).isEqualTo(1);
        assertThat(err.toString()).contains("infinite");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--discount 1.5",
                "--discount 0.9 --horizon 0",
                "--discount 0.9 --discount-env 0.9",
                "--discount-env 0.9",
                "--discount 0.9 --criterion average",
                "--criterion average --horizon 3",
                "--discount 0.9 --tolerance 0",
                "--discount 0.9 --method newton",
            })
    void wrongUsageIsTwo(String options) {
        String[] words = ("--mdp " + FOREST + " " + options).strip().split(" ", -1);
        assertThat(plan(words)).isEqualTo(2);
    }

    private String model(String... lines) throws IOException {
        String text = "state,action,next_state,probability,reward\n" + String.join("\n", lines) + "\n";
        return Files.writeString(folder.resolve("model.csv"), text).toString();
    }

    private JsonNode json(String... options) throws IOException {
        String[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = "--json";
        assertThat(plan(all)).as(err::toString).isZero();
        return json();
    }

    private int plan(String... options) {
        Object[] all = new Object[options.length + 1];
        all[0] = "plan";
        System.arraycopy(options, 0, all, 1, options.length);
        return run(all);
    }
}
