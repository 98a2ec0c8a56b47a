package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import picocli.CommandLine;

class ModelScoreTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        CommandLine command = Parcours.commandLine();
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return command.execute(arguments);
    }

    private JsonNode answer(String... arguments) throws Exception {
        assertThat(run(arguments)).as(err.toString()).isZero();
        return new ObjectMapper().readTree(out.toString());
    }

    /** Of 3,000 customers regulars respond to a mail by .4, others by .1, without one by .1 and .05; one half got it. */
    private String customers() throws Exception {
        RandomStream random = new RandomStream(new Seed(3));
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,reaction,x_kind,x_age,x_worth\n");
        for (int customer = 0; customer < 3_000; customer++) {
            boolean regular = random.nextInt(2) == 0;
            boolean mail = random.nextInt(2) == 0;
            double probability = mail ? (regular ? 0.4 : 0.1) : regular ? 0.1 : 0.05;
            boolean buys = random.nextUniform() < probability;
            text.append("c%d,0,new,%s,%d,%s,%s,%d,%d\n"
                    .formatted(
                            customer,
                            mail ? "mail" : "none",
                            buys ? 50 : 0,
                            buys ? "conversion" : "nothing",
                            regular ? "regular" : "other",
                            20 + random.nextInt(50),
                            regular ? 100 : 10));
        }
        return Files.writeString(folder.resolve("log.csv"), text).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"logistic", "extra-trees", "xgboost", "lightgbm"})
    void scoresEveryCustomerByEveryLearner(String learner) throws Exception {
        Path scores = folder.resolve("scores.csv");
        JsonNode document = answer(
                "model",
                "score",
                customers(),
                "--action",
                "mail",
                "--baseline-action",
                "none",
                "--response",
                "reaction=conversion",
                "--ltv",
                "x_worth",
                "--learner",
                learner,
                "-o",
                scores.toString(),
                "--json");
        assertThat(document.get("learner").asText()).isEqualTo(learner);
        assertThat(document.get("response_quality").get("auc").asDouble()).isBetween(0.62, 0.76);
        assertThat(document.get("response_quality").get("calibration_error").asDouble())
                .isLessThan(0.08);
        assertThat(document.get("deciles")).hasSize(10);
        assertThat(document.get("deciles").get(9).get("cumulative_gain").asDouble())
                .isEqualTo(1);
        assertThat(document.get("uplift_deciles")).hasSize(10);
        List<String> lines = Files.readAllLines(scores);
        assertThat(lines)
                .hasSize(3_001)
                .first()
                .isEqualTo("journey_id,step,action,response_probability,lifetime_value,expected_value,"
                        + "baseline_probability,ltv_uplift");
        double[] first = numbers(lines.get(1));
        assertThat(first[2]).isEqualTo(first[0] * first[1]);
        assertThat(first[4]).isEqualTo((first[0] - first[3]) * first[1]);
    }

    private static double[] numbers(String line) {
        String[] cells = line.split(",", -1);
        double[] numbers = new double[cells.length - 3];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(cells[i + 3]);
        }
        return numbers;
    }

    @Test
    void oneSeedGivesOneAnswerOnAnyThreads() throws Exception {
        String log = customers();
        Path one = folder.resolve("one.csv");
        Path two = folder.resolve("two.csv");
        assertThat(run("model", "score", log, "--threads", "1", "-o", one.toString()))
                .isZero();
        assertThat(out.toString()).contains("any action", "tenth by response", "before calibration");
        assertThat(run("model", "score", log, "--threads", "3", "-o", two.toString()))
                .isZero();
        assertThat(two).hasSameTextualContentAs(one);
        assertThat(Files.readAllLines(one).get(0)).endsWith(",expected_value");
    }

    @Test
    void saysWhatDoesNotFit() throws Exception {
        String log = customers();
        assertThat(run("model", "score", log, "--response", "clicks")).isEqualTo(2);
        assertThat(err.toString()).contains("give reaction=NAME");
        assertThat(run("model", "score", log, "--folds", "2")).isEqualTo(2);
        assertThat(run("model", "score", log, "--ltv", "much")).isEqualTo(2);
        assertThat(run("model", "score", log, "--learner", "crystal-ball")).isEqualTo(2);
        assertThat(run("model", "score", log, "--action", "call")).isEqualTo(1);
        assertThat(err.toString()).contains("The log has no action \"call\"; it has");
        assertThat(run("model", "score", log, "--ltv", "x_wealth")).isEqualTo(1);
        assertThat(err.toString()).contains("no column of numbers \"x_wealth\"");
    }

    /** Offer 6 of the Starbucks data was given by lot: who it is for can be scored, and the scores keep their word. */
    @Test
    void realCustomersAreScoredAndCalibrated() throws Exception {
        Path events = SharedData.file("starbucks/events.csv.gz");
        String log = folder.resolve("journeys.csv").toString();
        Path spec = Path.of(System.getProperty("parcours.root", ".."), "examples/starbucks/spec.yaml");
        assertThat(run("log", "build", events.toString(), "--spec", spec.toString(), "-o", log))
                .isZero();
        JsonNode document = answer(
                "model",
                "score",
                log,
                "--action",
                "6",
                "--baseline-action",
                "none",
                "--step",
                "0",
                "--response",
                "reward>20",
                "--json");
        assertThat(document.get("steps").asInt()).isEqualTo(17_000);
        JsonNode quality = document.get("response_quality");
        assertThat(quality.get("auc_interval").get(0).asDouble()).isGreaterThan(0.65);
        assertThat(quality.get("log_loss").asDouble())
                .isLessThan(quality.get("log_loss_of_rate").asDouble());
        assertThat(quality.get("calibration_error").asDouble()).isLessThan(0.05);
        JsonNode best = document.get("uplift_deciles").get(0);
        JsonNode worst = document.get("uplift_deciles").get(9);
        assertThat(best.get("difference").asDouble())
                .isGreaterThan(worst.get("difference").asDouble());
    }

    @Test
    void oneJourneyIsTooFewForFolds() throws Exception {
        Path log =
                Files.writeString(folder.resolve("one.csv"), "journey_id,step,state,action,reward\na,0,new,mail,1\n");
        assertThat(run("model", "score", log.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("Folds need at least 2 journeys, but the log has 1; give a longer log.");
    }
}
