package org.parcours.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.parcours.journey.split.CampaignCustomers;
import org.parcours.journey.split.CustomerColumns;
import org.parcours.uplift.CustomerTable;

/** Reads what is known of a campaign's customers: the columns of a table, and the effects that a model foretells. */
public final class CustomersReader {
    private static final String EFFECT = "effect_";

    private CustomersReader() {}

    /** Where the customers of a campaign come from. */
    static CampaignCustomers source(LocatedNode node) {
        node.only("file", "model", "table");
        Optional<LocatedNode> table = node.findField("table");
        if (table.isPresent()) {
            node.only("table");
            return new CampaignCustomers.Kept(table.get().text(1, 100));
        }
        return new CampaignCustomers.Files(
                node.field("file").text(), node.findField("model").map(LocatedNode::text));
    }

    /**
     * The customers of a campaign file.
     *
     * @param folder where relative paths start
     */
    static CustomerColumns read(LocatedNode node, Path folder) {
        if (node.findField("table").isPresent()) {
            throw node.field("table")
                    .refusal("names a table that a studio keeps; download it there, and name it as \"file\" instead");
        }
        UpliftTable table = UpliftTable.read(TableSource.file(file(node.field("file"), folder)));
        return columns(table, node.findField("model").map(model -> UpliftModelFile.read(file(model, folder))));
    }

    private static Path file(LocatedNode node, Path folder) {
        Path file = folder.resolve(node.text());
        if (!Files.isRegularFile(file)) {
            throw node.refusal("there is no file \"%s\"; its path starts at the campaign's folder".formatted(file));
        }
        return file;
    }

    /** The columns of a table, and {@code effect_ARM} for each arm but the control that a model knows. */
    public static CustomerColumns columns(UpliftTable table, Optional<StoredUplift> model) {
        CustomerColumns.Builder columns = new CustomerColumns.Builder(table.rows());
        CustomerTable own = table.customers(table.titles());
        for (int column = 0; column < table.titles().size(); column++) {
            double[] values = new double[table.rows()];
            for (int row = 0; row < values.length; row++) {
                values[row] = own.table().value(column, row);
            }
            if (own.isCategorical(column)) {
                columns.categories(
                        table.titles().get(column), values, own.categories().get(column));
            } else {
                columns.numbers(table.titles().get(column), values);
            }
        }
        model.ifPresent(stored -> addEffects(columns, table, stored));
        return columns.build();
    }

    private static void addEffects(CustomerColumns.Builder columns, UpliftTable table, StoredUplift stored) {
        double[][] effects = stored.model()
                .effects(table.customers(
                        stored.schema().features(), stored.schema().categories()));
        for (int treatment = 0; treatment < effects.length; treatment++) {
            columns.numbers(EFFECT + stored.arms().get(treatment + 1), effects[treatment]);
        }
    }
}
