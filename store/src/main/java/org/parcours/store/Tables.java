package org.parcours.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Tables of one kind, such as journey logs, byte by byte as they came. A table never changes. */
public final class Tables {
    private final String place;

    /** All but the bytes, which a list would read in vain. */
    private final String query;

    private final Database database;
    private final Clock clock;
    private final Supplier<String> ids;

    /**
     * Tables of a kind.
     *
     * @param place the name of the database's table that holds them
     */
    Tables(String place, Database database, StoreSettings settings) {
        this.place = place;
        this.query = "select id, name, format, size, digest, created_at, description, simulation from " + place + " ";
        this.database = database;
        this.clock = settings.clock();
        this.ids = settings.ids();
    }

    /** Keeps a table. */
    public KeptTable add(NewTable table, byte[] content) {
        Text.name("table's name", table.name());
        Text.kept("table's description", table.description());
        table.simulation().ifPresent(json -> Text.kept("table's simulation", json));
        String id = ids.get();
        return database.write(handle -> {
            handle.createUpdate("insert into " + place + """
                             (id, name, format, size, digest, created_at, description, simulation, content)
                            values (:id, :name, :format, :size, :digest, :now, :description, :simulation, :content)
                            """)
                    .bind("id", id)
                    .bind("name", table.name())
                    .bind("format", table.format().ending())
                    .bind("size", (long) content.length)
                    .bind("digest", table.digest())
                    .bind("now", clock.millis())
                    .bind("description", table.description())
                    .bind("simulation", table.simulation())
                    .bind("content", content)
                    .execute();
            return find(handle, id).orElseThrow();
        });
    }

    /** The table of an id. */
    public Optional<KeptTable> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    /** The bytes of a table. */
    public Optional<byte[]> content(String id) {
        return database.read(handle -> handle.createQuery("select content from " + place + " where id = :id")
                .bind("id", id)
                .map((row, context) -> row.getBytes("content"))
                .findOne());
    }

    /** All tables, the newest first. */
    public List<KeptTable> list() {
        return database.read(handle -> handle.createQuery(query + "order by id desc")
                .map((row, context) -> table(row))
                .list());
    }

    /** Removes a table for good; false where there is none. */
    public boolean delete(String id) {
        return database.write(handle -> handle.createUpdate("delete from " + place + " where id = :id")
                        .bind("id", id)
                        .execute()
                == 1);
    }

    private Optional<KeptTable> find(Handle handle, String id) {
        return handle.createQuery(query + "where id = :id")
                .bind("id", id)
                .map((row, context) -> table(row))
                .findOne();
    }

    private static KeptTable table(ResultSet row) throws SQLException {
        return new KeptTable(
                row.getString("id"),
                row.getString("name"),
                TableFormat.find("." + row.getString("format")).orElseThrow(),
                row.getLong("size"),
                row.getString("digest"),
                row.getString("description"),
                Rows.findText(row, "simulation"),
                Rows.time(row, "created_at"));
    }
}
