package org.parcours.server.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.parcours.log.JourneyLog;
import org.parcours.server.Digest;
import org.parcours.server.Parts;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.store.KeptTable;
import org.parcours.store.NewTable;
import org.parcours.store.TableFormat;
import org.parcours.store.Tables;

/** The journey logs that are kept, each checked before. */
@Singleton
public final class LogShelf {
    private final Tables logs;

    LogShelf(Parts parts) {
        logs = parts.store().logs();
    }

    /**
     * Checks and keeps the bytes of a file.
     *
     * @param name of the file, whose ending tells the format
     * @throws Problem that names line and column of what is wrong; nothing is kept then
     */
    KeptTable add(String name, byte[] content) {
        TableFormat format = TableFormat.find(name)
                .orElseThrow(() -> Problem.of(
                        Kind.BAD_LOG,
                        "The log is called \"%s\", but the ending must tell its format: .csv, .csv.gz or .parquet."
                                .formatted(name)));
        JourneyLog log = LogBytes.read(name, format, content);
        return add(name, format, log, content, Optional.empty());
    }

    /** Draws a log and keeps it; the work of a job. */
    public ObjectNode simulate(String name, SimulatedLog simulation) {
        JourneyLog log = simulation.draw();
        byte[] content = packed(log);
        return LogAnswers.whole(add(name, TableFormat.PACKED_CSV, log, content, Optional.of(simulation)));
    }

    /** Keeps a log that was made here, and tells it. */
    public ObjectNode keep(String name, JourneyLog log) {
        return LogAnswers.whole(add(name, TableFormat.PACKED_CSV, log, packed(log), Optional.empty()));
    }

    /** The bytes of a log, as a packed CSV file. */
    public static byte[] packed(JourneyLog log) {
        return LogBytes.write(log, TableFormat.PACKED_CSV);
    }

    private KeptTable add(
            String name, TableFormat format, JourneyLog log, byte[] content, Optional<SimulatedLog> simulation) {
        NewTable kept = new NewTable(
                name,
                format,
                Digest.of(content),
                LogDescription.of(log).toString(),
                simulation.map(drawn -> drawn.json().toString()));
        return logs.add(kept, content);
    }

    /** All logs, the newest first. */
    List<KeptTable> list() {
        return logs.list();
    }

    /** The log of an id, or the problem that there is none. */
    public KeptTable named(String id) {
        return logs.find(id).orElseThrow(() -> missing(id));
    }

    /** The bytes of a log. */
    byte[] content(String id) {
        return logs.content(id).orElseThrow(() -> missing(id));
    }

    /** The journeys of a log, under its name. */
    JourneyLog journeys(KeptTable log) {
        return LogBytes.read(log.name(), log.format(), content(log.id()));
    }

    /** Deletes a log. */
    void delete(String id) {
        if (!logs.delete(id)) {
            throw missing(id);
        }
    }

    private static Problem missing(String id) {
        return Problem.of(Kind.NOT_FOUND, "There is no log \"%s\".".formatted(id));
    }
}
