package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parcours.files.report.HtmlReport;

/** Scores of any tool, judged by a trial. */
class UpliftEvaluateTest extends CommandTest {
    /** From the greatest score to the least: C1, T0, C0, T1, whose measures are worked out beside them. */
    private static final String TURNED = """
            arm,visit,score,effect,shop
            control,1,4,2,a
            letter,0,3,-2,b
            control,0,2,4,a
            letter,1,1,0,b
            """;

    @Test
    void everyMeasureHasItsIntervalAndItsDefinition() throws IOException {
        assertThat(run("uplift", "evaluate", scores(TURNED), "--treatment", "arm", "--outcome", "visit", "--json"))
                .isZero();
        assertThat(json().get("rows").asInt()).isEqualTo(4);
        assertThat(json().get("ate").asDouble()).isZero();
        // Q = 0, −1, −1/2, 0: the area −1.5 beside 3 of the perfect order
        assertThat(json().get("qini").asDouble()).isEqualTo(-0.5, within(1e-12));
        assertThat(json().get("uplift_auc").asDouble()).isEqualTo(-1, within(1e-12));
        assertThat(json().get("raw_qini_sum").asDouble()).isEqualTo(-1.5, within(1e-12));
        assertThat(json().get("raw_qini_mean").asDouble()).isEqualTo(-0.3, within(1e-12));
        // among the first two: 0 of the treated, 1 of the controls
        assertThat(json().at("/uplift_at/50").asDouble()).isEqualTo(-1, within(1e-12));
        assertThat(json().at("/uplift_at/10").isNull()).isTrue();
        for (String measure : json().get("definitions").properties().stream()
                .map(each -> each.getKey())
                .toList()) {
            assertThat(json().has(measure)).as(measure).isTrue();
        }
        for (String measure : new String[] {"ate", "qini", "autoc", "rate_qini", "policy_value", "uplift_at"}) {
            assertThat(json().has(measure + "_interval")).as(measure).isTrue();
        }
        assertThat(json().get("qini_curve")).hasSize(100);
    }

    @Test
    void anArmOfOneCustomerTellsNotHowSureItIs() throws IOException {
        Path single = scores("arm,visit,score\ncontrol,0,1\ncontrol,1,2\ncontrol,0,4\nletter,1,3\n");
        assertThat(run("uplift", "evaluate", single, "--treatment", "arm", "--outcome", "visit", "--json"))
                .isZero();
        assertThat(json().get("ate").asDouble()).isEqualTo(2.0 / 3, within(1e-12));
        assertThat(json().get("ate_interval").isNull()).isTrue();
    }

    @Test
    void namesWithCommasAreQuoted() throws IOException {
        Path table = scores(TURNED.replace("letter", "\"Brief, groß\""));
        assertThat(run(
                        "uplift",
                        "evaluate",
                        table,
                        "--treatment",
                        "arm",
                        "--outcome",
                        "visit",
                        "--scores",
                        "\"Brief, groß\"=effect",
                        "--json"))
                .isZero();
        assertThat(json().at("/arms/0/arm").asText()).isEqualTo("Brief, groß");
    }

    @Test
    void truthsThatToolsWriteNameTheControl() throws IOException {
        Path table = scores(TURNED.replace("letter", "True").replace("control", "False"));
        assertThat(run("uplift", "evaluate", table, "--treatment", "arm", "--outcome", "visit", "--json"))
                .isZero();
        assertThat(json().at("/arms/0/arm").asText()).isEqualTo("True");
    }

    @Test
    void doublyRobustScoresNeedNoTrial() throws IOException {
        assertThat(run("uplift", "evaluate", scores(TURNED), "--dr", "effect", "--json"))
                .isZero();
        // effects 2, −2, 4, 0 in this order about 1: 1, −1, 1/3, 0
        assertThat(json().get("autoc").asDouble()).isEqualTo((1 - 1 + 1.0 / 3) / 4, within(1e-12));
        assertThat(json().get("rate_qini").asDouble()).isEqualTo((1 - 2 + 1) / 16.0, within(1e-12));
        assertThat(json().get("ate").asDouble()).isEqualTo(1, within(1e-12));
        assertThat(json().has("qini")).isFalse();
        assertThat(run("uplift", "evaluate", scores(TURNED), "--dr", "effect")).isZero();
        assertThat(out.toString()).contains("AUTOC", "not surely better");
    }

    @Test
    void hillstromHasItsPublishedEffects() throws IOException {
        Path data = SharedData.file("hillstrom.csv.gz");
        assertThat(run(
                        "uplift",
                        "evaluate",
                        data,
                        "--treatment",
                        "segment",
                        "--control",
                        "No E-Mail",
                        "--outcome",
                        "visit",
                        "--score",
                        "history",
                        "--replicates",
                        20,
                        "--json"))
                .isZero();
        assertThat(json().at("/arms/0/arm").asText()).isEqualTo("Mens E-Mail");
        assertThat(json().at("/arms/0/rows").asInt()).isEqualTo(21_307);
        // .182757 − .106167 and .151400 − .106167
        assertThat(json().at("/arms/0/ate").asDouble()).isEqualTo(0.076590, within(5e-7));
        assertThat(json().at("/arms/1/ate").asDouble()).isEqualTo(0.045233, within(5e-7));
        assertThat(json().at("/arm_values/0/value").asDouble()).isEqualTo(0.106167, within(5e-7));
    }

    @Test
    void effectsOfSeveralArms() throws IOException {
        Path file = scores("""
                arm,y,a,b
                0,1,-1,-2
                0,0,2,1
                mail,3,2,1
                mail,1,-1,-1
                call,2,1,1
                call,6,1,3
                """);
        assertThat(run(
                        "uplift",
                        "evaluate",
                        file,
                        "--treatment",
                        "arm",
                        "--outcome",
                        "y",
                        "--scores",
                        "mail=a,call=b",
                        "--json"))
                .isZero();
        // shares 1/3; rows 0, 2, 4 (of equal effects the first arm by name) and 5 got what is chosen: (1 + 3 + 2 +
        // 6)·3/6
        assertThat(json().get("policy_value").asDouble()).isEqualTo(6, within(1e-12));
        assertThat(json().at("/arm_values/1/arm").asText()).isEqualTo("call");
        assertThat(run("uplift", "evaluate", file, "--treatment", "arm", "--outcome", "y", "--scores", "mail=a"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("call, mail");
    }

    @Test
    void aPageForPeople() throws IOException {
        assumeTrue(
                HtmlReport.class.getClassLoader().getResource("org/parcours/studio/report.js") != null,
                "skipped: this build has no plot bundle");
        Path page = folder.resolve("page.html");
        assertThat(run(
                        "uplift",
                        "evaluate",
                        scores(TURNED),
                        "--treatment",
                        "arm",
                        "--outcome",
                        "visit",
                        "--report",
                        page,
                        "--json"))
                .isZero();
        assertThat(Files.readString(page))
                .contains("data-kind=\"uplift-evaluation\"")
                .contains("\"qini_curve\"");
    }

    @Test
    void wrongUsage() throws IOException {
        assertThat(run("uplift", "evaluate", scores(TURNED))).isEqualTo(2);
        assertThat(err.toString()).contains("--treatment").contains("--dr");
        assertThat(run("uplift", "evaluate", scores(TURNED), "--treatment", "arm"))
                .isEqualTo(2);
        assertThat(run("uplift", "evaluate", scores(TURNED), "--treatment", "arm", "--outcome", "vist"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("did you mean \"visit\"?");
        assertThat(run("uplift")).isEqualTo(2);
        assertThat(err.toString()).contains("evaluate");
    }

    private Path scores(String text) throws IOException {
        return Files.writeString(folder.resolve("scores.csv"), text);
    }
}
