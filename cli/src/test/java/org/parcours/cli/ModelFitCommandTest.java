package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.files.EnvironmentFile;
import org.parcours.model.environment.EnvironmentCounts;
import org.parcours.model.environment.EnvironmentModel;
import org.parcours.model.environment.NeuralEnvironment;
import org.parcours.model.environment.PooledCounts;
import org.parcours.model.network.FittedNetwork;

class ModelFitCommandTest extends CommandTest {
    private Path log = Path.of("");

    /** A mail earns 1 in the north and 3 in the south, and ends the journey. */
    @BeforeEach
    void write() throws IOException {
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,environment\n");
        for (int journey = 0; journey < 200; journey++) {
            boolean north = journey % 2 == 0;
            text.append("j%d,0,new,mail,%d,%s\n".formatted(journey, north ? 1 : 3, north ? "north" : "south"));
        }
        log = Files.writeString(folder.resolve("regions.csv"), text);
    }

    @Test
    void aModelFileServesPlanAndLearn() throws IOException {
        Path model = folder.resolve("model.json");
        assertThat(run("model", "fit", log, "--kind", "auto-", "--json")).isEqualTo(2);
        assertThat(err.toString()).contains("expected one of counts, counts-together, neural, auto, but was 'auto-'");
        assertThat(run("model", "fit", log, "--kind", "counts-together", "-o", model, "--json"))
                .isZero();
        assertThat(json().path("kind").asText()).isEqualTo("counts-together");
        assertThat(json().at("/held_out/counts/log_loss").asDouble()).isEqualTo(0, within(1e-9));
        assertThat(json().at("/held_out/counts/steps").asInt()).isEqualTo(200);
        assertThat(run("plan", "--mdp", model, "--environment", "south", "--criterion", "total", "--json"))
                .isZero();
        // together: (100 · 1 + 100 · 3) / 200
        assertThat(json().at("/values/new").asDouble()).isEqualTo(2, within(1e-9));
        assertThat(run(
                        "learn",
                        "--mdp",
                        model,
                        "--environment",
                        "south",
                        "--method",
                        "q-learning",
                        "--horizon",
                        "2",
                        "--customers",
                        "500",
                        "--json"))
                .isZero();
        assertThat(json().path("value").asDouble()).isEqualTo(2, within(1e-9));
    }

    @Test
    void aNetworkFromAFilePlansWithoutTheLibrary() throws IOException {
        Path model = folder.resolve("model.json");
        assertThat(run("model", "fit", log, "-o", model)).isZero();
        EnvironmentModel counts = EnvironmentFile.read(model);
        EnvironmentCounts counted = counts.counts();
        FittedNetwork network = new FittedNetwork(List.of(4, 2), new float[10]);
        EnvironmentFile.write(model, new NeuralEnvironment(PooledCounts.of(counted, 0.5), network, 1), "a test");
        assertThat(run("plan", "--mdp", model, "--environment", "north", "--criterion", "total", "--json"))
                .isZero();
        assertThat(json().at("/values/new").asDouble()).isBetween(1.0, 2.0);
        assertThat(run("plan", "--mdp", model, "--criterion", "total")).isEqualTo(1);
        assertThat(err.toString()).contains("There are 2 environments; name one by --environment: north, south.");
    }

    @Test
    void saysWhatToUseInATable() {
        assertThat(run("model", "fit", log)).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0)).isEqualTo("200 journeys, 200 steps, 1 state, 1 action, 2 environments");
        assertThat(lines.get(lines.size() - 1)).startsWith("use counts-together: the simplest kind");
    }

    @Test
    void saysHowToBuildTheNetworksThatAreNotThere() {
        assertThat(run("model", "fit", log, "--kind", "neural")).isEqualTo(1);
        assertThat(err.toString()).startsWith("parcours: ").contains("./mvnw -pl neural -am -DskipTests package");
    }

    @Test
    void refusesOptionsThatSayNothing() {
        assertThat(run("model", "fit", log, "--hidden", "8")).isEqualTo(2);
        assertThat(err.toString()).contains("add --kind neural or auto");
        assertThat(run("model", "fit", log, "--kind", "neural", "--hidden", "8,0"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("hidden layers have [8, 0] units");
        assertThat(run("model", "fit", log, "--environment", "south", "-o", folder.resolve("m.json")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("a model (JSON) has them all");
        assertThat(run("learn", "--mdp", "m.json", "--method", "ucb")).isEqualTo(1);
        assertThat(err.toString()).contains("bandits draw single ones; give a decision process (CSV)");
    }
}
