package org.parcours.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Journey logs, byte by byte as they came. A log never changes. */
public final class Logs {
    /** All but the bytes, which a list would read in vain. */
    private static final String LOGS =
            "select id, name, format, size, digest, created_at, description, simulation from logs ";

    private final Database database;
    private final Clock clock;
    private final Supplier<String> ids;

    Logs(Database database, StoreSettings settings) {
        this.database = database;
        this.clock = settings.clock();
        this.ids = settings.ids();
    }

    /** Keeps a log. */
    public KeptLog add(NewLog log, byte[] content) {
        Text.name("log's name", log.name());
        Text.kept("log's description", log.description());
        log.simulation().ifPresent(json -> Text.kept("log's simulation", json));
        String id = ids.get();
        return database.write(handle -> {
            handle.createUpdate("""
                            insert into logs (id, name, format, size, digest, created_at, description, simulation, content)
                            values (:id, :name, :format, :size, :digest, :now, :description, :simulation, :content)
                            """)
                    .bind("id", id)
                    .bind("name", log.name())
                    .bind("format", log.format().ending())
                    .bind("size", (long) content.length)
                    .bind("digest", log.digest())
                    .bind("now", clock.millis())
                    .bind("description", log.description())
                    .bind("simulation", log.simulation())
                    .bind("content", content)
                    .execute();
            return find(handle, id).orElseThrow();
        });
    }

    /** The log of an id. */
    public Optional<KeptLog> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    /** The bytes of a log. */
    public Optional<byte[]> content(String id) {
        return database.read(handle -> handle.createQuery("select content from logs where id = :id")
                .bind("id", id)
                .map((row, context) -> row.getBytes("content"))
                .findOne());
    }

    /** All logs, the newest first. */
    public List<KeptLog> list() {
        return database.read(handle -> handle.createQuery(LOGS + "order by id desc")
                .map((row, context) -> log(row))
                .list());
    }

    /** Removes a log for good; false where there is none. */
    public boolean delete(String id) {
        return database.write(handle -> handle.createUpdate("delete from logs where id = :id")
                        .bind("id", id)
                        .execute()
                == 1);
    }

    private static Optional<KeptLog> find(Handle handle, String id) {
        return handle.createQuery(LOGS + "where id = :id")
                .bind("id", id)
                .map((row, context) -> log(row))
                .findOne();
    }

    private static KeptLog log(ResultSet row) throws SQLException {
        return new KeptLog(
                row.getString("id"),
                row.getString("name"),
                LogFormat.find("." + row.getString("format")).orElseThrow(),
                row.getLong("size"),
                row.getString("digest"),
                row.getString("description"),
                Rows.findText(row, "simulation"),
                Rows.time(row, "created_at"));
    }
}
