package org.parcours.server.experiment;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.parcours.files.LocatedNode;
import org.parcours.server.table.KeptJson;
import org.parcours.store.KeptTable;

/** The columns of a kept table, to refuse a request that names others before any work is done. */
public final class KnownColumns {
    private final Map<String, JsonNode> columns = new LinkedHashMap<>();
    private final int rows;

    /** The columns of a table. */
    public KnownColumns(KeptTable table) {
        JsonNode description = KeptJson.read(table.description());
        rows = description.get("rows").intValue();
        description
                .get("columns")
                .forEach(column -> columns.put(column.get("name").textValue(), column));
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** Whether there is such a column. */
    public boolean has(String title) {
        return columns.containsKey(title);
    }

    /** The column that a field names, if the field is there. */
    public Optional<String> find(LocatedNode root, String field) {
        return root.findField(field).map(this::column);
    }

    /** The columns that a field lists; none where it is not there. */
    public List<String> list(LocatedNode root, String field, int most) {
        List<LocatedNode> listed = root.findField(field).map(LocatedNode::items).orElse(List.of());
        if (listed.size() > most) {
            throw root.field(field).refusal("has %d columns, expected at most %d".formatted(listed.size(), most));
        }
        return listed.stream().map(this::column).toList();
    }

    /** The names of all. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** The column that a node names. */
    public String column(LocatedNode node) {
        String title = node.text();
        if (!has(title)) {
            throw node.refusal(
                    "is \"%s\", but the columns are %s".formatted(title, String.join(", ", columns.keySet())));
        }
        return title;
    }

    /** How many different cells a column has that are not empty. */
    public int distinct(String title) {
        return described(title).get("distinct").intValue();
    }

    /** The different cells of a column; none where there are too many of them. */
    public Set<String> values(String title) {
        return Set.copyOf(StreamSupport.stream(described(title).get("values").spliterator(), false)
                .map(value -> value.get("value").textValue())
                .toList());
    }

    /** In how many rows the rarest cell of a column stands; of columns of which all cells are told. */
    public int fewest(String title) {
        return StreamSupport.stream(described(title).get("values").spliterator(), false)
                .mapToInt(value -> value.get("rows").intValue())
                .min()
                .orElse(0);
    }

    private JsonNode described(String title) {
        return requireNonNull(columns.get(title), title);
    }
}
