package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaceCommandTest extends CommandTest {
    private Path auctions = Path.of("");
    private Path market = Path.of("");

    /** Episodes of two auctions; impressions cost 1.5 on average, so that a ratio of 1/1.5 gives a budget of 2. */
    @BeforeEach
    void write() throws IOException {
        auctions = Files.writeString(folder.resolve("auctions.txt"), "1 1 0.5\n0 2 0.5\n0 1 0.5\n1 1 0.25\n0 3 0.5\n");
        market = Files.writeString(folder.resolve("info.json"), """
                {"price_counter_train": [9, 9, 9, 9], "imp_train": 36, "clk_train": 18, "cost_train": 54}""");
    }

    @Test
    void answersWithTheFiguresOfOneBidder() throws IOException {
        assertThat(pace("linear", "--base-bid", "2", "--json")).isZero();
        JsonNode answer = json();
        // bids 2 for 0.5 and 1 for 0.25: wins 1 and not 2 (1 is left), 1 and 1, and not 3
        assertThat(answer.toString())
                .isEqualTo("{\"bidder\":\"linear\",\"auctions\":5,\"episodes\":3,\"budget\":2,\"impressions\":3,"
                        + "\"clicks\":2,\"cost\":3,\"value\":1.25,\"optimum_value\":" + optimum() + ",\"ratio\":"
                        + 1.25 / optimum() + "}");
    }

    /** 0.5 and half of 0.5; 0.5 and 0.25; two thirds of 0.5. */
    private static double optimum() {
        return 0.75 + 0.75 + 0.5 / 3 * 2;
    }

    @Test
    void comparesSeveralBidders() throws IOException {
        assertThat(pace("ss-mdp,rlb", "--json")).isZero();
        assertThat(json().at("/bidders/0/bidder").asText()).isEqualTo("ss-mdp");
        assertThat(json().at("/bidders/1/bidder").asText()).isEqualTo("rlb");
        assertThat(pace("fixed,smoothed,pid,mcpc")).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0)).isEqualTo("5 auctions in 3 episodes, each with a budget of 2");
        assertThat(lines.get(2)).startsWith("bidder").endsWith("R/R*");
        assertThat(lines.get(3)).startsWith("fixed");
        assertThat(lines.get(7)).startsWith("hindsight").endsWith("1.8333  1.000");
    }

    @Test
    void refusesWhatIsNoRatioOrBidder() {
        assertThat(run("pace", auctions, "--market", market, "--bidder", "rlb", "--budget-ratio", "1/0"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("'1/0' is no ratio; write a number above 0");
        assertThat(pace("best")).isEqualTo(2);
        assertThat(err.toString())
                .contains("expected one of fixed, smoothed, pid, linear, mcpc, ss-mdp, rlb, drlb, but was 'best'")
                .doesNotContain("SS_MDP");
    }

    @Test
    void anEpisodeHasAuctions() {
        assertThat(run(
                        "pace",
                        auctions,
                        "--market",
                        market,
                        "--bidder",
                        "rlb",
                        "--budget-ratio",
                        "1/2",
                        "--episode",
                        "0"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("An episode of 0 auctions has no budget; give it at least 1 auction.");
    }

    @Test
    void saysWhatNoBidderOfTheCallLooksAt() {
        assertThat(pace("rlb,linear", "--base-bid", "2")).isZero();
        assertThat(pace("pid", "--slots", "4")).isZero();
        assertThat(err.toString()).doesNotContain("has a meaning only with");
        assertThat(pace("rlb,mcpc", "--base-bid", "2")).isZero();
        assertThat(err.toString()).contains("--base-bid has a meaning only with the bidder linear.");
        assertThat(pace("fixed", "--slots", "4")).isZero();
        assertThat(err.toString()).contains("--slots has a meaning only with --day and the bidders pid and drlb.");
    }

    @Test
    void saysHowToBuildTheNetworksThatAreNotThere() {
        assertThat(pace("drlb", "--seed", "2")).isEqualTo(1);
        assertThat(err.toString()).startsWith("parcours: ").contains("./mvnw -pl neural -am -DskipTests package");
    }

    @Test
    void bidsByDays() throws IOException {
        Files.writeString(auctions, "0 1 0.5 0\n0 1 0.5 40\n1 1 0.5 7\n");
        assertThat(pace("smoothed", "--day", "--slots", "48", "--json")).isZero();
        assertThat(json().path("episodes").asInt()).isEqualTo(2);
        assertThat(pace("smoothed", "--day", "--slots", "24")).isEqualTo(1);
        assertThat(err.toString()).contains("auctions.txt:2: the slot is 40, expected 0 to 23");
    }

    @Test
    void refusesABudgetOfNothing() {
        assertThat(run("pace", auctions, "--market", market, "--bidder", "rlb", "--budget-ratio", "1e-9"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("choose another ratio");
    }

    private int pace(String bidder, Object... more) {
        Object[] all = new Object[9 + more.length];
        Object[] words = {
            "pace", auctions, "--market", market, "--episode=2", "--budget-ratio", "2/3", "--bidder", bidder
        };
        System.arraycopy(words, 0, all, 0, 9);
        System.arraycopy(more, 0, all, 9, more.length);
        return run(all);
    }
}
