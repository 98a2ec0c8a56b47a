package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Experiments planned, drawn, read, and handed on to a proof. */
class ExperimentCommandTest extends CommandTest {
    @Test
    void threeArmsFromTenToTwelvePercent() throws IOException {
        assertThat(run(
                        "experiment",
                        "design",
                        "--arms",
                        3,
                        "--rate",
                        0.1,
                        "--effect",
                        0.02,
                        "--per-day",
                        500,
                        "--json"))
                .isZero();
        assertThat(json().get("people_per_arm").asInt()).isEqualTo(3841);
        assertThat(json().get("people").asInt()).isEqualTo(3 * 3841);
        // 11,523 / 500 = 23.05
        assertThat(json().get("days").asInt()).isEqualTo(24);
        assertThat(run(
                        "experiment",
                        "design",
                        "--arms",
                        "a,b,c",
                        "--rate",
                        0.1,
                        "--lift",
                        0.2,
                        "--level",
                        0.95,
                        "--correction",
                        "bonferroni",
                        "--json"))
                .isZero();
        assertThat(json().get("people_per_arm").asInt()).isEqualTo(4652);
        assertThat(json().at("/arms/2/arm").asText()).isEqualTo("c");
        assertThat(json().get("power_curve")).hasSize(40);
    }

    @Test
    void aMeanWithUnequalArms() throws IOException {
        // (1.95996 + .84162)² · 40² · (1 + 1/2) / 5² = 753.5 in the smaller control, twice as many beside
        assertThat(run("experiment", "design", "--allocation", "1,2", "--sd", 40, "--effect", 5, "--json"))
                .isZero();
        assertThat(json().at("/arms/0/people").asInt()).isEqualTo(754);
        assertThat(json().at("/arms/1/people").asInt()).isEqualTo(1507);
        assertThat(json().get("people_per_arm").isNull()).isTrue();
    }

    @Test
    void wrongUsageOfADesign() {
        assertThat(run("experiment", "design", "--rate", 0.1)).isEqualTo(2);
        assertThat(err.toString()).contains("--effect").contains("--lift");
        assertThat(run("experiment", "design", "--rate", 0.1, "--sd", 1, "--effect", 1))
                .isEqualTo(2);
        assertThat(run("experiment", "design", "--rate", 0.9, "--effect", 0.2)).isEqualTo(2);
        assertThat(run("experiment", "design", "--rate", 0.1, "--effect", 0.1, "--level", 5))
                .isEqualTo(2);
        assertThat(run("experiment", "design", "--arms", 3, "--allocation", ".3,.3,.3", "--rate", 0.1, "--effect", 0.1))
                .isEqualTo(2);
        assertThat(err.toString()).contains("sum to 0.8999");
        assertThat(run("experiment")).isEqualTo(2);
    }

    @Test
    void anIdAlwaysGetsTheSameArm() throws IOException {
        Path ids = Files.writeString(folder.resolve("ids.csv"), "name,id\n\"A, \"\"B\"\"\",c1\nC,c2\nD,Zoë\n");
        Path assigned = folder.resolve("assigned.csv");
        assertThat(run(
                        "experiment",
                        "assign",
                        ids,
                        "--id",
                        "id",
                        "--salt",
                        "loyalty-2026",
                        "--arms",
                        "reminder=1/3,percent=1/3,coupon=1/3",
                        "-o",
                        assigned,
                        "--json"))
                .isZero();
        assertThat(Files.readString(assigned)).isEqualTo("""
                name,id,arm,propensity
                "A, ""B""\",c1,percent,0.3333333333333333
                C,c2,percent,0.3333333333333333
                D,Zoë,coupon,0.3333333333333333
                """);
        assertThat(json().at("/arms/1/people").asInt()).isEqualTo(2);
    }

    @Test
    void refusedCustomers() throws IOException {
        Path assigned = folder.resolve("assigned.csv");
        Path ids = Files.writeString(folder.resolve("ids.csv"), "id,arm\nc1,x\n");
        assertThat(run("experiment", "assign", ids, "--salt", "s", "--arms", "a,b", "-o", assigned))
                .isEqualTo(1);
        assertThat(err.toString()).contains("already has a column \"arm\"");
        Files.writeString(ids, "id\nc1\n\"\"\n");
        assertThat(run("experiment", "assign", ids, "--salt", "s", "--arms", "a,b", "-o", assigned))
                .isEqualTo(1);
        assertThat(err.toString()).contains("ids.csv:3: column \"id\" is empty");
        assertThat(run("experiment", "assign", ids, "--salt", "s", "--arms", "a", "-o", assigned))
                .isEqualTo(2);
        assertThat(assigned).doesNotExist();
    }

    @Test
    void fromCustomersToAProof() throws IOException {
        Path answered = answered(8000);
        Path log = folder.resolve("log.csv");
        Path rule = folder.resolve("rule.json");
        assertThat(run(
                        "experiment",
                        "analyze",
                        answered,
                        "--control",
                        "reminder",
                        "--outcome",
                        "kept",
                        "--revenue",
                        "margin",
                        "--cost",
                        "promised",
                        "--time",
                        "entered",
                        "--by",
                        "distance",
                        "--correction",
                        "dunnett",
                        "--covariate",
                        "spent_last_year",
                        "--log",
                        log,
                        "--policy",
                        rule,
                        "--json"))
                .isZero();
        assertThat(json().at("/sample_ratio/mismatch").asBoolean()).isFalse();
        assertThat(json().get("deciding").asText()).isEqualTo("profit");
        assertThat(json().get("looks")).hasSize(20);
        assertThat(best("far")).isEqualTo("coupon");
        assertThat(best("near")).isEqualTo("reminder");
        assertThat(Files.readAllLines(log).get(0))
                .isEqualTo("journey_id,step,state,action,reward,propensity,cost,timestamp,x_spent_last_year");
        assertThat(run("prove", log, "--policy", rule, "--estimators", "snips", "--json"))
                .isZero();
        assertThat(json().get("verdict").asText()).isEqualTo("better");
        assertThat(json().at("/diagnostics/mean_weight").asDouble()).isEqualTo(1, within(0.05));
        assertThat(run("learn", log, "--method", "q-learning", "--json")).isZero();
    }

    @Test
    void aRuleIsWorthWhatThoseEarnWhoDidNotTeachIt() throws IOException {
        Path answered = answered(3000);
        Path provers = folder.resolve("provers.csv");
        assertThat(analyzed(answered, "--learn", 0.6, "--seed", 4, "--prove-log", provers))
                .isZero();
        JsonNode rule = json().get("rule");
        assertThat(rule.get("learnt_units").asInt()).isEqualTo(1800);
        assertThat(rule.get("proved_units").asInt()).isEqualTo(1200);
        assertThat(rule.get("seed").asInt()).isEqualTo(4);
        int learnt = 0;
        for (JsonNode segment : json().get("segments")) {
            learnt += segment.get("units").asInt();
        }
        assertThat(learnt).isEqualTo(1800);
        // by hand: in each part the mean of those provers who got the rule's arm, weighted by the part's share of them
        List<String> lines = Files.readAllLines(provers);
        assertThat(lines.get(0)).startsWith("journey_id,step,state,action,reward,propensity,cost");
        Map<String, double[]> sums = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            double[] sum = sums.computeIfAbsent(cells[2], state -> new double[3]);
            sum[0]++;
            if (cells[3].equals(best(cells[2]))) {
                sum[1]++;
                sum[2] += Double.parseDouble(cells[4]) - Double.parseDouble(cells[6]);
            }
        }
        double value = 0;
        for (double[] sum : sums.values()) {
            value += sum[0] / 1200 * sum[2] / sum[1];
        }
        assertThat(rule.get("value").asDouble()).isEqualTo(value, within(1e-9));
    }

    @Test
    void halfOfTheCustomersTeachUnlessAllAreToldTo() throws IOException {
        Path answered = answered(3000);
        assertThat(analyzed(answered)).isZero();
        assertThat(json().at("/rule/learnt_units").asInt()).isEqualTo(1500);
        assertThat(json().at("/rule/seed").asInt()).isEqualTo(1);
        assertThat(analyzed(answered, "--learn", 1)).isZero();
        assertThat(json().get("rule").isNull()).isTrue();
        assertThat(analyzed(answered, "--learn", 0)).isEqualTo(2);
        assertThat(err.toString()).contains("learn from is 0.0");
        assertThat(analyzed(answered, "--learn", 1, "--prove-log", folder.resolve("p.csv")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--learn 1 learns from all");
    }

    @Test
    void nothingIsWrittenWhereSomethingCannotBe() throws IOException {
        Path log = folder.resolve("log.csv");
        Path policy = folder.resolve("policy.json");
        Path provers = folder.resolve("provers.csv");
        assertThat(analyzed(answered(3000), "--log", log, "--policy", policy, "--learn", 1, "--prove-log", provers))
                .isEqualTo(2);
        assertThat(log).doesNotExist();
        assertThat(policy).doesNotExist();
        assertThat(provers).doesNotExist();
    }

    @Test
    void aPartTooSmallToBeProvedIsNamedAndTheOthersAreValued() throws IOException {
        StringBuilder lines = new StringBuilder("arm,spent,country\n");
        for (int unit = 0; unit < 400; unit++) {
            lines.append(unit % 2 == 0 ? "control," : "mail,")
                    .append(unit / 2 % 2 + 5 * (unit % 2))
                    .append(unit < 398 ? ",home\n" : ",abroad\n");
        }
        Path file = Files.writeString(folder.resolve("countries.csv"), lines);
        assertThat(run("experiment", "analyze", file, "--outcome", "spent", "--by", "country", "--json"))
                .isZero();
        assertThat(json().at("/rule/unproved")).hasToString("[\"abroad\"]");
        assertThat(json().at("/rule/proved_units").asInt()).isBetween(198, 200);
        // all at home are mailed, which brings 5
        assertThat(json().at("/rule/comparisons/0/difference").asDouble()).isEqualTo(5, within(0.3));
        assertThat(run("experiment", "analyze", file, "--outcome", "spent", "--by", "country"))
                .isZero();
        assertThat(out.toString()).contains("left out, as an arm has fewer than 2 of these others there: abroad;");
    }

    private int analyzed(Path answered, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("experiment", "analyze", answered, "--control", "reminder"));
        arguments.addAll(List.of("--outcome", "kept", "--revenue", "margin", "--cost", "promised"));
        arguments.addAll(List.of("--by", "distance", "--json"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray());
    }

    @Test
    void aMismatchedSampleRefusesEverything() throws IOException {
        Path answered = answered(6000);
        List<String> lines = Files.readAllLines(answered);
        Stream<String> lost = lines.stream()
                .filter(line -> !(line.contains(",coupon,") && line.contains(",0,0.00,") && line.contains("3,")));
        Files.write(answered, lost.toList());
        assertThat(run("experiment", "analyze", answered, "--control", "reminder", "--outcome", "kept", "--json"))
                .isZero();
        assertThat(json().at("/sample_ratio/mismatch").asBoolean()).isTrue();
        assertThat(json().get("verdict").asText()).isEqualTo("refused");
        assertThat(json().at("/measures/0/comparisons/0/usable").asBoolean()).isFalse();
        assertThat(run(
                        "experiment",
                        "analyze",
                        answered,
                        "--control",
                        "reminder",
                        "--outcome",
                        "kept",
                        "--by",
                        "distance",
                        "--policy",
                        folder.resolve("rule.json")))
                .isEqualTo(1);
        assertThat(folder.resolve("rule.json")).doesNotExist();
    }

    @Test
    void ratiosOfCustomersWithSeveralRows() throws IOException {
        // control: 3 purchases in 6 visits, treated 6 in 6
        Path file = Files.writeString(folder.resolve("visits.csv"), """
                who,arm,bought,visits
                a,control,1,2
                a,control,0,1
                b,control,2,3
                c,treated,3,3
                d,treated,2,2
                d,treated,1,1
                """);
        assertThat(run(
                        "experiment",
                        "analyze",
                        file,
                        "--outcome",
                        "bought",
                        "--per",
                        "visits",
                        "--id",
                        "who",
                        "--costs",
                        "treated=0.5",
                        "--json"))
                .isZero();
        assertThat(json().get("units").asInt()).isEqualTo(4);
        assertThat(json().at("/measures/0/kind").asText()).isEqualTo("ratio");
        assertThat(json().at("/measures/0/comparisons/0/difference").asDouble()).isEqualTo(0.5, within(1e-12));
        // profit a customer: 3/2 and 6/2 − .5
        assertThat(json().at("/measures/1/comparisons/0/difference").asDouble()).isEqualTo(1, within(1e-12));
        assertThat(json().at("/sample_ratio/shares").asText()).isEqualTo("equal");
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "arm,outcome,who\na,1,p\nb,yes,p\na,0,q\n");
        assertThat(run("experiment", "analyze", file)).isEqualTo(1);
        assertThat(err.toString()).contains("no arm \"control\"").contains("a, b");
        assertThat(run("experiment", "analyze", file, "--control", "a")).isEqualTo(1);
        assertThat(err.toString()).contains("t.csv:3: column \"outcome\" is not a number");
        assertThat(run("experiment", "analyze", file, "--control", "a", "--outcome", "outcme"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("did you mean \"outcome\"?");
        assertThat(run("experiment", "analyze", file, "--control", "a", "--id", "who"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("t.csv:3: column \"arm\" puts a customer into a second arm");
        assertThat(run("experiment", "analyze", file, "--control", "a", "--allocation", "a,b"))
                .isEqualTo(2);
        assertThat(run("experiment", "analyze", file, "--control", "a", "--policy", "p.json", "--outcome", "arm"))
                .isEqualTo(1);
        Files.writeString(file, "arm,outcome\na,1\nb,0\na,0\nb,1\n");
        assertThat(run("experiment", "analyze", file, "--control", "a", "--log", folder.resolve("l.csv")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("give the allocation");
    }

    private String best(String segment) throws IOException {
        for (JsonNode each : json().get("segments")) {
            if (each.get("segment").asText().equals(segment)) {
                return each.get("best").asText();
            }
        }
        throw new AssertionError("no segment " + segment);
    }

    private Path answered(int customers) {
        Path drawn = folder.resolve("customers.csv");
        Path assigned = folder.resolve("assigned.csv");
        Path answered = folder.resolve("answered.csv");
        assertThat(run("experiment", "sample", "loyalty", "--customers", customers, "-o", drawn))
                .isZero();
        assertThat(run(
                        "experiment",
                        "assign",
                        drawn,
                        "--salt",
                        "s",
                        "--arms",
                        "reminder,percentage,coupon",
                        "--strata",
                        "distance",
                        "-o",
                        assigned))
                .isZero();
        assertThat(run("experiment", "sample", "loyalty", "--answers-to", assigned, "-o", answered))
                .isZero();
        return answered;
    }
}
