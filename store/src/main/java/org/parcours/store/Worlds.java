package org.parcours.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.parcours.store.SaveOutcome.Conflict;
import org.parcours.store.SaveOutcome.Missing;
import org.parcours.store.SaveOutcome.Saved;

/** The worlds that people saved under names of their own. Only the last save of each is kept. */
public final class Worlds {
    private final Database database;
    private final Clock clock;

    Worlds(Database database, StoreSettings settings) {
        this.database = database;
        this.clock = settings.clock();
    }

    /** Keeps a world under a new name; a conflict where the name is taken. */
    public SaveOutcome<OwnWorld> create(String name, String document) {
        check(name, document);
        return database.write(handle -> {
            int made = handle.createUpdate("""
                            insert into worlds (name, version, created_at, saved_at, document)
                            values (:name, 1, :now, :now, :document) on conflict (name) do nothing
                            """)
                    .bind("name", name)
                    .bind("now", clock.millis())
                    .bind("document", document)
                    .execute();
            return outcome(handle, name, made);
        });
    }

    /**
     * Keeps a world anew in place of what it was.
     *
     * @param basedOn the version that the new text was made from
     */
    public SaveOutcome<OwnWorld> save(String name, int basedOn, String document) {
        check(name, document);
        return database.write(handle -> {
            int saved = handle.createUpdate("""
                            update worlds set version = version + 1, saved_at = :now, document = :document
                            where name = :name and version = :version
                            """)
                    .bind("name", name)
                    .bind("version", basedOn)
                    .bind("now", clock.millis())
                    .bind("document", document)
                    .execute();
            return outcome(handle, name, saved);
        });
    }

    /** The world of a name. */
    public Optional<OwnWorld> find(String name) {
        return database.read(handle -> find(handle, name));
    }

    /** All of them, by name. */
    public List<OwnWorld> list() {
        return database.read(handle -> handle.createQuery("select * from worlds order by name")
                .map((row, context) -> world(row))
                .list());
    }

    /** Removes a world for good; false where there is none. */
    public boolean delete(String name) {
        return database.write(handle -> handle.createUpdate("delete from worlds where name = :name")
                        .bind("name", name)
                        .execute()
                == 1);
    }

    private static void check(String name, String document) {
        Text.name("world's name", name);
        Text.kept("world's document", document);
    }

    private static SaveOutcome<OwnWorld> outcome(Handle handle, String name, int changed) {
        return find(handle, name)
                .<SaveOutcome<OwnWorld>>map(world -> changed == 1 ? new Saved<>(world) : new Conflict<>(world))
                .orElseGet(Missing::new);
    }

    private static Optional<OwnWorld> find(Handle handle, String name) {
        return handle.createQuery("select * from worlds where name = :name")
                .bind("name", name)
                .map((row, context) -> world(row))
                .findOne();
    }

    private static OwnWorld world(ResultSet row) throws SQLException {
        return new OwnWorld(
                row.getString("name"),
                row.getInt("version"),
                row.getString("document"),
                Rows.time(row, "created_at"),
                Rows.time(row, "saved_at"));
    }
}
