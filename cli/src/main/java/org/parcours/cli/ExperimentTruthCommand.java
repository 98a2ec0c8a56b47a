package org.parcours.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.parcours.files.LoyaltyFile;
import org.parcours.files.TableSource;
import org.parcours.num.Seed;
import org.parcours.simulate.LoyaltyThreat;
import org.parcours.simulate.LoyaltyWorth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parcours experiment truth}: what targets really earn, which only a testbed knows. */
@Command(
        name = "truth",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Say what a list of targets really earns of a testbed's customers, beside one notification for all and"
                        + " beside an oracle who knows each customer's probabilities.",
        footer = "%nExample: parcours experiment truth loyalty prove.csv --targets list.csv")
final class ExperimentTruthCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "TESTBED", description = "loyalty.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String testbed;

    @Parameters(
            index = "1",
            paramLabel = "CUSTOMERS",
            description = "A table with customer_id, or a journey log, of customers of experiment sample.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String customers;

    @Option(
            names = "--targets",
            required = true,
            paramLabel = "LIST.csv",
            description = "Who gets what, as uplift target writes it; all others get the reminder.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String list;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "With which the customers were drawn; default 1.")
    private long seed = 1;

    @Mixin
    private final Output output = new Output();

    @Override
    public void run() {
        LoyaltyThreat threat = ExperimentSampleCommand.testbed(testbed, new Seed(seed));
        LoyaltyWorth worth = LoyaltyFile.worth(
                TableSource.of(customers, Optional.empty()), TableSource.of(list, Optional.empty()), threat);
        output.answer(() -> document(worth), out -> print(worth, out));
    }

    private ObjectNode document(LoyaltyWorth worth) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("testbed", testbed).put("customers", worth.customers()).put("seed", seed);
        ObjectNode forAll = json.putObject("profit_if_all");
        for (int i = 0; i < LoyaltyThreat.NOTIFICATIONS.size(); i++) {
            forAll.put(LoyaltyThreat.NOTIFICATIONS.get(i), worth.ofOneForAll(i));
        }
        return json.put("profit_of_targets", worth.ofChoice())
                .put("profit_of_oracle", worth.ofOracle())
                .put("share_of_oracle_profit", worth.shareOfProfit())
                .put("share_of_oracle_gain", worth.shareOfGain());
    }

    private void print(LoyaltyWorth worth, PrintWriter out) {
        Table table = new Table("policy", "profit a customer, in truth").right(1);
        for (int i = 0; i < LoyaltyThreat.NOTIFICATIONS.size(); i++) {
            table.row(LoyaltyThreat.NOTIFICATIONS.get(i) + " for all", money(worth.ofOneForAll(i)));
        }
        table.row("the targets", money(worth.ofChoice()));
        table.row("the oracle", money(worth.ofOracle()));
        table.print(out);
        out.printf(
                Locale.ROOT,
                "%nThe targets earn %.1f %% of the oracle's profit, and %.1f %% of what it gains beyond the reminder for all, with %s.%n",
                100 * worth.shareOfProfit(),
                100 * worth.shareOfGain(),
                Numbers.counted(worth.customers(), "customer"));
    }

    private static String money(double amount) {
        return String.format(Locale.ROOT, "%.2f", amount);
    }
}
