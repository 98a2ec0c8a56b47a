package org.parcours.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Policies, character by character as they came. A policy never changes. */
public final class Policies {
    private final Database database;
    private final Clock clock;
    private final Supplier<String> ids;

    Policies(Database database, StoreSettings settings) {
        this.database = database;
        this.clock = settings.clock();
        this.ids = settings.ids();
    }

    /** Keeps a policy. */
    public KeptPolicy add(String name, String document) {
        Text.name("policy's name", name);
        Text.kept("policy's document", document);
        String id = ids.get();
        return database.write(handle -> {
            handle.createUpdate("""
                            insert into policies (id, name, created_at, document) values (:id, :name, :now, :document)
                            """)
                    .bind("id", id)
                    .bind("name", name)
                    .bind("now", clock.millis())
                    .bind("document", document)
                    .execute();
            return find(handle, id).orElseThrow();
        });
    }

    /** The policy of an id. */
    public Optional<KeptPolicy> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    /** All policies, the newest first. */
    public List<KeptPolicy> list() {
        return database.read(handle -> handle.createQuery("select * from policies order by id desc")
                .map((row, context) -> policy(row))
                .list());
    }

    /** Removes a policy for good; false where there is none. */
    public boolean delete(String id) {
        return database.write(handle -> handle.createUpdate("delete from policies where id = :id")
                        .bind("id", id)
                        .execute()
                == 1);
    }

    private static Optional<KeptPolicy> find(Handle handle, String id) {
        return handle.createQuery("select * from policies where id = :id")
                .bind("id", id)
                .map((row, context) -> policy(row))
                .findOne();
    }

    private static KeptPolicy policy(ResultSet row) throws SQLException {
        return new KeptPolicy(
                row.getString("id"), row.getString("name"), row.getString("document"), Rows.time(row, "created_at"));
    }
}
