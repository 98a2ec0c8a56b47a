package org.parcours.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Who may come in: users with passwords and programs with keys. Only hashes are kept; hashing is the caller's. */
public final class Access {
    private final Database database;
    private final Clock clock;
    private final Supplier<String> ids;

    Access(Database database, StoreSettings settings) {
        this.database = database;
        this.clock = settings.clock();
        this.ids = settings.ids();
    }

    /** Adds a user; empty where the name is taken. */
    public Optional<User> addUser(String name, String passwordHash, Role role) {
        Text.name("user's name", name);
        Text.kept("password's hash", passwordHash);
        return database.write(handle -> {
            int added = handle.createUpdate("""
                            insert into users (name, password_hash, role, created_at)
                            values (:name, :hash, :role, :now) on conflict (name) do nothing
                            """)
                    .bind("name", name)
                    .bind("hash", passwordHash)
                    .bind("role", Rows.name(role))
                    .bind("now", clock.millis())
                    .execute();
            return added == 1 ? findUser(handle, name) : Optional.empty();
        });
    }

    /** The user of a name. */
    public Optional<User> findUser(String name) {
        return database.read(handle -> findUser(handle, name));
    }

    /** All users, by name. */
    public List<User> users() {
        return database.read(handle -> handle.createQuery("select * from users order by name")
                .map((row, context) -> user(row))
                .list());
    }

    /** Gives a user another password; false where there is no such user. */
    public boolean changePassword(String name, String passwordHash) {
        Text.kept("password's hash", passwordHash);
        return database.write(handle -> handle.createUpdate("update users set password_hash = :hash where name = :name")
                        .bind("name", name)
                        .bind("hash", passwordHash)
                        .execute()
                == 1);
    }

    /** Gives a user another role; false where there is no such user. */
    public boolean changeRole(String name, Role role) {
        return database.write(handle -> handle.createUpdate("update users set role = :role where name = :name")
                        .bind("name", name)
                        .bind("role", Rows.name(role))
                        .execute()
                == 1);
    }

    /** Removes a user for good; false where there is no such user. */
    public boolean removeUser(String name) {
        return database.write(handle -> handle.createUpdate("delete from users where name = :name")
                        .bind("name", name)
                        .execute()
                == 1);
    }

    /**
     * Adds a key.
     *
     * @param hash of the key, of which there is none yet
     */
    public ApiKey addKey(String name, String hash, Role role) {
        Text.name("key's name", name);
        Text.kept("key's hash", hash);
        ApiKey key = new ApiKey(ids.get(), name, hash, role, Instant.ofEpochMilli(clock.millis()), Optional.empty());
        database.write(handle -> handle.createUpdate("""
                        insert into api_keys (id, name, hash, role, created_at)
                        values (:id, :name, :hash, :role, :now)
                        """)
                .bind("id", key.id())
                .bind("name", name)
                .bind("hash", hash)
                .bind("role", Rows.name(role))
                .bind("now", key.created().toEpochMilli())
                .execute());
        return key;
    }

    /** The key with a hash, if it is not revoked. */
    public Optional<ApiKey> findKey(String hash) {
        return database.read(
                handle -> handle.createQuery("select * from api_keys where hash = :hash and revoked_at is null")
                        .bind("hash", hash)
                        .map((row, context) -> key(row))
                        .findOne());
    }

    /** All keys, also the revoked ones, the newest first. */
    public List<ApiKey> keys() {
        return database.read(handle -> handle.createQuery("select * from api_keys order by id desc")
                .map((row, context) -> key(row))
                .list());
    }

    /** Makes a key open nothing any more; false where there is no such key, or it is revoked. */
    public boolean revokeKey(String id) {
        return database.write(handle ->
                handle.createUpdate("update api_keys set revoked_at = :now where id = :id and revoked_at is null")
                                .bind("id", id)
                                .bind("now", clock.millis())
                                .execute()
                        == 1);
    }

    private static Optional<User> findUser(Handle handle, String name) {
        return handle.createQuery("select * from users where name = :name")
                .bind("name", name)
                .map((row, context) -> user(row))
                .findOne();
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                row.getString("name"),
                row.getString("password_hash"),
                Rows.choice(Role.class, row, "role"),
                Rows.time(row, "created_at"));
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getString("id"),
                row.getString("name"),
                row.getString("hash"),
                Rows.choice(Role.class, row, "role"),
                Rows.time(row, "created_at"),
                Rows.findTime(row, "revoked_at"));
    }
}
