package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Effects brought to scale: stored with the model, and applied wherever it is asked. */
class UpliftRecalibrationTest extends CommandTest {
    @Test
    void effectsAreBroughtToScaleAndStayInTheirOrder() throws IOException {
        Path trial = UpliftTrials.crossed(folder.resolve("trial.csv"), 600, 8);
        Path plain = fit(trial, "plain.json");
        assertThat(json().has("recalibration")).isFalse();
        Path scaled = fit(trial, "scaled.json", "--recalibrate");
        JsonNode scale = json().at("/recalibration/0");
        assertThat(scale.get("arm").asText()).isEqualTo("mail");
        assertThat(scale.get("calibration_r2_after").asDouble())
                .isGreaterThan(scale.get("calibration_r2_before").asDouble());
        List<Double> before = scores(plain, trial);
        List<Double> after = scores(scaled, trial);
        assertThat(after).isNotEqualTo(before);
        for (int row = 1; row < before.size(); row++) {
            double rise = (before.get(row) - before.get(0)) * (after.get(row) - after.get(0));
            assertThat(rise).isGreaterThanOrEqualTo(0);
        }
        assertThat(run("uplift", "explain", scaled, trial, "--json")).isZero();
        assertThat(json().get("mean_effect").asDouble()).isBetween(-0.2, 0.2);
    }

    @Test
    void aFunctionThatFallsIsRefused() throws IOException {
        Path trial = UpliftTrials.crossed(folder.resolve("trial.csv"), 300, 9);
        Path model = fit(trial, "model.json", "--recalibrate");
        Path broken = folder.resolve("broken.json");
        Files.writeString(
                broken, Files.readString(model).replaceFirst("\"value\"\\s*:\\s*\\[\\s*-?[0-9.E-]+", "\"value\": [99"));
        assertThat(run("uplift", "score", broken, trial, "-o", folder.resolve("s.csv")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("blocks rise");
    }

    private Path fit(Path trial, String name, String... more) {
        Path model = folder.resolve(name);
        List<Object> arguments = new ArrayList<>(List.of("uplift", "fit", trial, "-o", model, "--json"));
        arguments.addAll(List.of("--treatment=arm", "--control=none", "--outcome=visit", "--without=id"));
        arguments.addAll(List.of("--learner=t", "--base=ordered", "--rounds=40"));
        arguments.addAll(List.of(more));
        assertThat(run(arguments.toArray())).isZero();
        return model;
    }

    private List<Double> scores(Path model, Path trial) throws IOException {
        Path scores = folder.resolve("scores.csv");
        assertThat(run("uplift", "score", model, trial, "-o", scores)).isZero();
        List<String> lines = Files.readAllLines(scores);
        return lines.subList(1, lines.size()).stream()
                .map(line -> Double.valueOf(line.split(",", -1)[5]))
                .toList();
    }
}
