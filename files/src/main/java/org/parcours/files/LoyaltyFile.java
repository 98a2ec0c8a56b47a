package org.parcours.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parcours.log.LogColumn;
import org.parcours.log.TextTable;
import org.parcours.simulate.LoyaltyThreat;
import org.parcours.simulate.LoyaltyWorth;

/** The customers of {@link LoyaltyThreat} as a table to be assigned, and the same table with what they answered. */
public final class LoyaltyFile {
    /** The column of who it is. */
    static final String ID = "customer_id";

    private static final String ARM = AssignmentFile.ARM;

    private LoyaltyFile() {}

    /** Writes the first customers with what is known of them before. */
    public static void writeCustomers(LoyaltyThreat threat, int count, Path target) {
        if (count < 1) {
            throw new IllegalArgumentException("A table of " + count + " customers; ask for at least 1.");
        }
        write(target, writer -> {
            writer.writeRecord(ID, "tier", "distance", "missing_nights", "spent_last_year", "entered");
            for (int number = 0; number < count; number++) {
                LoyaltyThreat.Customer customer = threat.customer(number);
                writer.writeRecord(
                        customer.id(),
                        customer.tier(),
                        customer.distance(),
                        Integer.toString(customer.missingNights()),
                        money(customer.spentLastYear()),
                        customer.entered().toString());
            }
        });
    }

    /**
     * Lets customers answer to the arm that they were assigned to.
     *
     * @param assigned a table with the columns {@code customer_id} and {@code arm}
     * @return how many there are
     */
    public static int writeAnswers(LoyaltyThreat threat, TableSource assigned, Path target) {
        TextTable table = TableReader.read(assigned);
        ExperimentUnits rows = new ExperimentUnits(table, Optional.empty());
        int arm = rows.column(ARM);
        write(target, writer -> {
            List<String> header = new ArrayList<>(table.titles());
            header.addAll(List.of("kept", "margin", "promised"));
            writer.writeRecord(header);
            for (int row = 0; row < table.rows(); row++) {
                LoyaltyThreat.Answer answer = threat.answer(number(rows, row, ID), table.text(arm, row));
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < table.titles().size(); column++) {
                    cells.add(table.text(column, row));
                }
                cells.addAll(List.of(answer.kept() ? "1" : "0", money(answer.margin()), money(answer.cost())));
                writer.writeRecord(cells);
            }
        });
        return table.rows();
    }

    /**
     * What a list of targets really earns of the customers of a table; who is not on the list gets the reminder.
     *
     * @param customers a table or a journey log of them
     * @param list with who it is, under the same heading, and the column {@code treatment}
     */
    public static LoyaltyWorth worth(TableSource customers, TableSource list, LoyaltyThreat threat) {
        TextTable table = TableReader.read(customers);
        ExperimentUnits rows = new ExperimentUnits(table, Optional.empty());
        String title = table.titles().contains(ID) ? ID : LogColumn.JOURNEY_ID.title();
        int id = rows.column(title);
        TextTable listed = TableReader.read(list);
        ExperimentUnits targets = new ExperimentUnits(listed, Optional.empty());
        int treatment = targets.column("treatment");
        Map<String, String> chosen = new HashMap<>();
        for (int row = 0; row < listed.rows(); row++) {
            chosen.put(listed.text(targets.column(title), row), listed.text(treatment, row));
        }
        LoyaltyWorth worth = new LoyaltyWorth();
        for (int row = 0; row < table.rows(); row++) {
            String notification = chosen.getOrDefault(table.text(id, row), LoyaltyThreat.NOTIFICATIONS.get(0));
            worth.add(threat.customer(number(rows, row, title)), notification);
        }
        return worth;
    }

    /** The number of the customer that a row is about. */
    static int number(ExperimentUnits rows, int row, String title) {
        String id = rows.text(rows.column(title), row);
        if (!id.matches("m\\d{1,9}")) {
            throw rows.refusal(row, title, "is no customer of this testbed, expected m and a number");
        }
        return Integer.parseInt(id.substring(1));
    }

    private static String money(double amount) {
        return String.format(Locale.ROOT, "%.2f", amount);
    }

    /** Writes records into a file that is there whole or not at all. */
    private interface Records {
        void write(CsvWriter writer) throws IOException;
    }

    private static void write(Path target, Records records) {
        AtomicFile.write(target, beside -> {
            try (CsvWriter writer =
                    CsvWriter.builder().build(Files.newBufferedWriter(beside, StandardCharsets.UTF_8))) {
                records.write(writer);
            } catch (UncheckedIOException failure) {
                throw failure.getCause();
            }
        });
    }
}
