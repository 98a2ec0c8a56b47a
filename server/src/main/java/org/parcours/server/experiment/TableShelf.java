package org.parcours.server.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parcours.files.TableReader;
import org.parcours.files.TableSource;
import org.parcours.log.TextTable;
import org.parcours.server.Digest;
import org.parcours.server.Parts;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.store.KeptTable;
import org.parcours.store.NewTable;
import org.parcours.store.TableFormat;
import org.parcours.store.Tables;

/** The tables of experiments that are kept, each read before. */
@Singleton
public final class TableShelf {
    private final Tables tables;

    TableShelf(Parts parts) {
        tables = parts.store().experimentTables();
    }

    /**
     * Reads and keeps the bytes of a file.
     *
     * @param name of the file, whose ending tells the format
     * @throws Problem that names the line of what is wrong; nothing is kept then
     */
    KeptTable add(String name, byte[] content) {
        TableFormat format = TableFormat.find(name)
                .orElseThrow(() -> Problem.of(
                        Kind.BAD_TABLE,
                        "The table is called \"%s\", but the ending must tell its format: .csv, .csv.gz or .parquet."
                                .formatted(name)));
        return add(name, format, content, Optional.empty());
    }

    /** Draws an experiment and keeps its table; the work of a job. */
    public ObjectNode simulate(String name, LoyaltyTrial trial) {
        return TableAnswers.whole(add(name, TableFormat.PACKED_CSV, trial.draw(), Optional.of(trial)));
    }

    /**
     * Keeps customers with effects that were foretold of them.
     *
     * @param arms the names of the treatments
     * @param outcome the column of what they change
     */
    public KeptTable addScored(String name, byte[] content, List<String> arms, String outcome) {
        TextTable table = TrialTables.read(name, TableFormat.PACKED_CSV, content, TableReader::read);
        ObjectNode description = TableAnswers.description(table);
        ObjectNode effects = description.putObject("effects").put("outcome", outcome);
        arms.forEach(effects.putArray("arms")::add);
        return tables.add(
                new NewTable(
                        name, TableFormat.PACKED_CSV, Digest.of(content), description.toString(), Optional.empty()),
                content);
    }

    private KeptTable add(String name, TableFormat format, byte[] content, Optional<LoyaltyTrial> trial) {
        TextTable table = TrialTables.read(name, format, content, TableReader::read);
        if (table.rows() == 0) {
            throw Problem.of(Kind.BAD_TABLE, name + " has no row behind its header, expected one a customer.");
        }
        NewTable kept = new NewTable(
                name,
                format,
                Digest.of(content),
                TableAnswers.description(table).toString(),
                trial.map(drawn -> drawn.json().toString()));
        return tables.add(kept, content);
    }

    /** All tables, the newest first. */
    List<KeptTable> list() {
        return tables.list();
    }

    /** The table of an id; empty where it is not kept any more. */
    public Optional<KeptTable> find(String id) {
        return tables.find(id);
    }

    /** The table of an id, or the problem that there is none. */
    public KeptTable named(String id) {
        return tables.find(id).orElseThrow(() -> missing(id));
    }

    /** The bytes of a table. */
    public byte[] content(String id) {
        return tables.content(id).orElseThrow(() -> missing(id));
    }

    /** What a reader makes of a table. */
    public <T> T read(KeptTable table, Function<TableSource, T> reader) {
        return TrialTables.read(table.name(), table.format(), content(table.id()), reader);
    }

    /** Deletes a table. */
    void delete(String id) {
        if (!tables.delete(id)) {
            throw missing(id);
        }
    }

    private static Problem missing(String id) {
        return Problem.of(Kind.NOT_FOUND, "There is no table of an experiment \"%s\".".formatted(id));
    }
}
