package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parcours.files.PolicyFile;

/** Plans under rules and within limits, from the command line. */
class PlanLimitsTest extends CommandTest {
    /** A call earns 3 at a cost of 1, a mail 1 at a cost of 0.1. */
    private Path shop() throws IOException {
        return Files.writeString(folder.resolve("shop.csv"), """
                state,action,next_state,probability,reward,cost
                customer,call,end,1,3,1
                customer,mail,end,1,1,0.1
                customer,wait,end,1,0,0
                """);
    }

    @Test
    void aModelWithinABudget() throws IOException {
        Path policy = folder.resolve("policy.json");
        assertThat(run(
                        "plan",
                        "--mdp",
                        shop(),
                        "--criterion",
                        "total",
                        "--max",
                        "cost=0.55",
                        "--max",
                        "contacts=5",
                        "--frontier",
                        "cost",
                        "--output",
                        policy,
                        "--json"))
                .as(err::toString)
                .isZero();
        // half call, half mail: 0.5·2 + 0.5·0.9; one more brings (2 − 0.9) / 0.9
        assertThat(json().get("value").asDouble()).isEqualTo(1.45, within(1e-9));
        assertThat(json().at("/uses/cost").asDouble()).isEqualTo(0.55, within(1e-9));
        assertThat(json().at("/shadow_prices/cost").asDouble()).isEqualTo(1.1 / 0.9, within(1e-9));
        assertThat(json().at("/shadow_prices/contacts").asDouble()).isZero();
        assertThat(json().at("/policy/customer/call").asDouble()).isEqualTo(0.5, within(1e-9));
        assertThat(json().at("/frontier/points")).hasSize(21);
        assertThat(PolicyFile.read(policy).probability(0, "customer", "mail")).isEqualTo(0.5, within(1e-9));
        assertThat(run("plan", "--mdp", shop(), "--criterion", "total", "--max", "cost=-1"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("No policy keeps all limits")
                .contains("cost 0.00000, but at most -1.00000");
        assertThat(run("plan", "--mdp", shop(), "--criterion", "total", "--max", "cost=much"))
                .isEqualTo(2);
        assertThat(run("plan", "--mdp", shop(), "--criterion", "total", "--report", "x.html"))
                .isEqualTo(2);
        assertThat(run("plan", "--mdp", shop(), "--criterion", "total", "--max", "cost=1", "--start", "custommer"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("did you mean \"customer\"?");
    }

    @Test
    void aModelUnderRules() throws IOException {
        Path rules = Files.writeString(
                folder.resolve("rules.yaml"), "name: quiet\nrules:\n  - name: no calls\n    forbid: {actions: call}\n");
        assertThat(run("plan", "--mdp", shop(), "--criterion", "total", "--rules", rules, "--json"))
                .isZero();
        assertThat(json().at("/policy/customer").asText()).isEqualTo("mail");
        assertThat(json().at("/values/customer").asDouble()).isEqualTo(0.9, within(1e-12));
        Files.writeString(rules, "name: quiet\nrules:\n  - name: no calls\n    forbid: {actions: cal}\n");
        assertThat(run("plan", "--mdp", shop(), "--criterion", "total", "--rules", rules))
                .isEqualTo(1);
        assertThat(err.toString()).contains("rules.yaml:4:23").contains("did you mean \"call\"?");
    }

    @Test
    void aLogUnderRulesAndLimits() throws IOException {
        Path log = Files.writeString(folder.resolve("log.csv"), """
                journey_id,step,state,action,reward,cost
                1,0,new,mail,1,0.1
                2,0,new,call,3,1
                3,0,new,wait,0,0
                4,0,new,call,3,1
                """);
        assertThat(run("plan", "--log", log, "--max", "cost=0.55", "--json"))
                .as(err::toString)
                .isZero();
        assertThat(json().get("value").asDouble()).isEqualTo(1.45, within(1e-9));
        Path rules = Files.writeString(
                folder.resolve("rules.yaml"),
                "name: none\nrules:\n  - name: no calls\n    cap: {channel: call, most: 0}\n");
        assertThat(run("plan", "--log", log, "--rules", rules, "--json")).isZero();
        assertThat(json().at("/policy/new").asText()).isEqualTo("mail");
    }

    @Test
    void aWorldWithinABudgetSaysHowManyPeopleGetWhat() throws IOException {
        Path best = folder.resolve("best.json");
        assertThat(run(
                        "plan",
                        "--world",
                        "stories",
                        "--depth",
                        2,
                        "--margin",
                        20,
                        "--max",
                        "cost=1000",
                        "--max",
                        "contacts=12000000",
                        "--output",
                        best,
                        "--json"))
                .as(err::toString)
                .isZero();
        assertThat(json().at("/uses/contacts").asDouble()).isLessThanOrEqualTo(12_000_000 + 0.1);
        assertThat(json().get("gap").asDouble()).isBetween(0.0, 1.0);
        double people = 0;
        for (var campaign : json().get("campaigns")) {
            people += campaign.get("people").asDouble();
        }
        assertThat(people).isEqualTo(10_000_000, within(2.0));
        assertThat(json().get("campaigns").size()).isBetween(2, 3);
        assertThat(folder.resolve("best-2.json")).exists();
        Path rules = Files.writeString(folder.resolve("rules.yaml"), "name: thrift\nbudget: 5000\n");
        assertThat(run("plan", "--world", "stories", "--depth", 2, "--rules", rules, "--json"))
                .isZero();
        assertThat(json().at("/limits/cost").asDouble()).isEqualTo(5000);
    }

    @Test
    void severalWorlds() throws IOException {
        Path rich = Files.writeString(
                folder.resolve("rich.yaml"),
                org.parcours.files.WorldFile.shipped("stories").replaceFirst("margin: 200", "margin: 400"));
        assertThat(run("plan", "--worlds", "stories," + rich, "--depth", 2, "--robust", "average", "--json"))
                .as(err::toString)
                .isZero();
        double average = json().get("value_per_customer").asDouble();
        assertThat(run("plan", "--worlds", "stories," + rich, "--depth", 2, "--json"))
                .isZero();
        // no costs in the best campaigns: what is best at 200 is best at 400, worth twice as much
        double worst = json().get("value_per_customer").asDouble();
        assertThat(average).isEqualTo(1.5 * worst, within(1e-9));
        assertThat(json().get("gap").asDouble()).isBetween(0.0, 1e-8);
        assertThat(run("plan", "--worlds", "stories,benchmark")).isEqualTo(1);
        assertThat(err.toString()).contains("differ in numbers only");
    }
}
