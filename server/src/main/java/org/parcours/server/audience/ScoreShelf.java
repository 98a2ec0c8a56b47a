package org.parcours.server.audience;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parcours.files.EffectsFile;
import org.parcours.files.TableSource;
import org.parcours.files.UpliftColumns;
import org.parcours.files.UpliftTable;
import org.parcours.server.Digest;
import org.parcours.server.Parts;
import org.parcours.server.experiment.TableShelf;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.server.table.KeptJson;
import org.parcours.server.table.TableBytes;
import org.parcours.store.KeptTable;
import org.parcours.store.NewTable;
import org.parcours.store.TableFormat;
import org.parcours.store.Tables;
import org.parcours.uplift.compare.UpliftComparison;

/** What the best learners foretold of customers they did not learn from, as long as their comparisons are kept. */
@Singleton
public final class ScoreShelf {
    /** The columns that stand behind the table's own. */
    static final String SCORE = "score";

    static final String BEST_ARM = "best_arm";

    private static final Duration KEPT_FOR = Duration.ofDays(30);

    private final Tables scores;

    ScoreShelf(Parts parts) {
        scores = parts.store().scores();
    }

    /** The column of an arm's effect. */
    static String effectColumn(String arm) {
        return "uplift_" + arm;
    }

    /** Keeps the table with the best learner's scores. */
    KeptTable add(
            String name,
            UpliftTable table,
            UpliftComparison comparison,
            UpliftColumns columns,
            Optional<String> customer) {
        prune();
        byte[] content = TableBytes.left(TableFormat.PACKED_CSV, file -> {
            EffectsFile.write(
                    file, table, comparison.arms(), comparison.foretold().byTreatment(), Optional.empty());
            return file;
        });
        String description = description(comparison.arms(), columns, customer).toString();
        return scores.add(
                new NewTable(name, TableFormat.PACKED_CSV, Digest.of(content), description, Optional.empty()), content);
    }

    private static ObjectNode description(List<String> arms, UpliftColumns columns, Optional<String> customer) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("treatment", columns.treatment())
                .put("outcome", columns.outcome())
                .put("customer", customer.orElse(null));
        arms.forEach(json.putArray("arms")::add);
        return json;
    }

    /** Comparisons end with their jobs. */
    private void prune() {
        Instant oldest = Instant.now().minus(KEPT_FOR);
        scores.list().stream()
                .filter(each -> each.created().isBefore(oldest))
                .forEach(each -> scores.delete(each.id()));
    }

    /** The scores of an id. */
    ScoredCustomers named(String id) {
        KeptTable kept = scores.find(id).orElseThrow(() -> missing(id));
        return TableBytes.with(
                content(id),
                kept.format(),
                file -> new ScoredCustomers(
                        UpliftTable.read(TableSource.file(file)), KeptJson.read(kept.description())));
    }

    /** The bytes of their file. */
    byte[] content(String id) {
        return scores.content(id).orElseThrow(() -> missing(id));
    }

    /** Keeps the scores as a table of customers, which stays when their comparison ends. */
    KeptTable keepCustomers(String id, TableShelf tables) {
        KeptTable kept = scores.find(id).orElseThrow(() -> missing(id));
        JsonNode description = KeptJson.read(kept.description());
        List<String> arms = new ArrayList<>();
        description.get("arms").forEach(arm -> arms.add(arm.textValue()));
        String outcome = description.get("outcome").textValue();
        return tables.addScored(kept.name(), content(id), arms.subList(1, arms.size()), outcome);
    }

    private static Problem missing(String id) {
        return Problem.of(
                Kind.NOT_FOUND,
                "There are no scores \"%s\"; they are kept for thirty days. Compare again.".formatted(id));
    }
}
