package org.parcours.server.audience;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parcours.files.LocatedNode;
import org.parcours.files.UpliftColumns;
import org.parcours.server.experiment.KnownColumns;
import org.parcours.server.experiment.TableShelf;
import org.parcours.server.http.Fields;
import org.parcours.store.KeptTable;

/** Brings a table of customers and the learners to be compared on it together. */
@Singleton
public final class UpliftDesk {
    /** The kind of the jobs that compare learners. */
    public static final String KIND = "uplift";

    private static final int MOST_ROWS = 200_000;

    private final TableShelf tables;
    private final ScoreShelf scores;

    UpliftDesk(TableShelf tables, ScoreShelf scores) {
        this.tables = tables;
        this.scores = scores;
    }

    /** The comparison that a request asks for. */
    public UpliftTask task(LocatedNode root) {
        root.only(
                "kind",
                "table",
                "treatment",
                "control",
                "outcome",
                "customer",
                "features",
                "validation",
                "learners",
                "bases",
                "seed");
        KeptTable table = tables.named(root.field("table").text());
        KnownColumns known = new KnownColumns(table);
        if (known.rows() > MOST_ROWS) {
            throw root.field("table")
                    .refusal("has %,d rows, expected at most %,d; compare more with \"parcours uplift compare\""
                            .formatted(known.rows(), MOST_ROWS));
        }
        UpliftRequest request = new UpliftRequest(root, known);
        UpliftColumns columns = request.columns();
        requireRoom(root, known, columns.treatment());
        return new UpliftTask(
                table,
                columns,
                request.customer(),
                request.candidates(),
                request.folds(),
                Fields.seed(root),
                tables,
                scores);
    }

    /** The scores are written beside the table's own columns. */
    private static void requireRoom(LocatedNode root, KnownColumns known, String treatment) {
        Set<String> arms = known.values(treatment);
        List<String> taken = Stream.concat(
                        arms.stream().map(ScoreShelf::effectColumn), Stream.of(ScoreShelf.SCORE, ScoreShelf.BEST_ARM))
                .filter(known::has)
                .toList();
        if (!taken.isEmpty()) {
            throw root.field("table")
                    .refusal("has the columns %s, where the scores are to stand; rename or drop them"
                            .formatted(String.join(", ", taken)));
        }
    }
}
