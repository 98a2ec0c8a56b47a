package org.parcours.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parcours.files.CustomerSpecFile;
import org.parcours.files.PreparedCustomersFile;
import org.parcours.files.TableReader;
import org.parcours.files.TableSource;
import org.parcours.uplift.prepare.CustomerPreparation;
import org.parcours.uplift.prepare.CustomerSpec;
import org.parcours.uplift.prepare.PreparedCustomers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parcours uplift prepare}: a table of customers made of their transactions. */
@Command(
        name = "prepare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Make a table of customers of their transactions: what was known before, how each was treated, and what"
                        + " came of it, each from its own window of time. A feature that sees past its window is refused.",
        footer = "%nExample: parcours uplift prepare transactions.csv --spec customers.yaml -o customers.csv")
final class UpliftPrepareCommand implements Runnable {
    @Parameters(paramLabel = "TRANSACTIONS", description = "A row a transaction: CSV (also .gz) or Parquet.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String location;

    @Option(
            names = "--spec",
            required = true,
            paramLabel = "SPEC.yaml",
            description = "Columns, windows, treatment, outcome.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path spec;

    @Option(
            names = {"-o", "--out", "--output"},
            required = true,
            paramLabel = "CUSTOMERS.csv",
            description = "The table to write (.csv or .csv.gz).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path target;

    @Mixin
    private final Output output = new Output();

    @Override
    public void run() {
        CustomerSpec read = CustomerSpecFile.read(spec);
        PreparedCustomers customers;
        try (Progress progress = Progress.reading(location)) {
            customers = CustomerPreparation.of(
                    TableReader.read(TableSource.of(location, Optional.empty(), progress)), read);
        }
        PreparedCustomersFile.write(customers, target);
        Map<String, Integer> arms = arms(customers);
        output.answer(() -> document(customers, arms), out -> {
            Table table = new Table("treatment", "customers").right(1);
            arms.forEach((arm, size) -> table.row(arm, Numbers.whole(size)));
            table.print(out);
            out.println();
            out.println(Numbers.counted(customers.rows().size(), "customer") + " in " + target + "; "
                    + Numbers.counted(customers.leftOut(), "customer")
                    + " left out, who had no transaction before the treatment or no arm");
        });
    }

    private static Map<String, Integer> arms(PreparedCustomers customers) {
        int column = customers.titles().indexOf("treatment");
        Map<String, Integer> arms = new TreeMap<>();
        customers.rows().forEach(row -> arms.merge(row.get(column), 1, Integer::sum));
        return arms;
    }

    private ObjectNode document(PreparedCustomers customers, Map<String, Integer> arms) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("file", target.toString()).put("rows", customers.rows().size()).put("left_out", customers.leftOut());
        customers.titles().forEach(json.putArray("columns")::add);
        ObjectNode sizes = json.putObject("arms");
        arms.forEach(sizes::put);
        return json;
    }
}
