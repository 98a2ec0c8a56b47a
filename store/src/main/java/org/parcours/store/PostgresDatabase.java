package org.parcours.store;

import com.zaxxer.hikari.HikariConfig;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.parcours.store.StoreRefused.Reason;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL database, held by this process alone while its session for that lasts. */
final class PostgresDatabase implements Database {
    private static final int CONNECTIONS = 8;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int PATIENCE_SECONDS = PATIENCE_MILLIS / 1000;

    private final Refusals refusals;
    private final Handle hold;
    private final Connections connections;

    private PostgresDatabase(Refusals refusals, Handle hold, Connections connections) {
        this.refusals = refusals;
        this.hold = hold;
        this.connections = connections;
    }

    /** Opens a database by its JDBC URL. */
    static PostgresDatabase open(String url) {
        String place = place(url);
        Refusals refusals = new PostgresRefusals(place);
        PGSimpleDataSource source = source(url);
        try {
            Handle hold = Jdbi.create(source).open();
            try {
                hold(hold, place);
                new Migrations(source, ColumnTypes.POSTGRES, place, refusals).run(hold);
                return new PostgresDatabase(refusals, hold, new Connections(pool(source)));
            } catch (RuntimeException failure) {
                hold.close();
                throw failure;
            }
        } catch (RuntimeException failure) {
            throw refusals.of(failure);
        }
    }

    /** The address without what stands behind it, such as the password. */
    static String place(String url) {
        return "the database " + url.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        try {
            return connections.use(work);
        } catch (JdbiException failure) {
            throw refusals.of(failure);
        }
    }

    @Override
    public <T> T write(Function<Handle, T> work) {
        try {
            return connections.transact(work);
        } catch (JdbiException failure) {
            throw refusals.of(failure);
        }
    }

    @Override
    public void close() {
        connections.close();
        hold.close();
    }

    /** Two servers on one database would each call the other's jobs interrupted. The lock ends with its session. */
    private static void hold(Handle handle, String place) {
        boolean held = handle.createQuery(
                        "select pg_try_advisory_lock(hashtext('parcours'), hashtext(current_schema()))")
                .mapTo(Boolean.class)
                .one();
        if (!held) {
            throw new StoreRefused(
                    Reason.IN_USE, "Another process uses " + place + ".\nStop that process, or name another database.");
        }
    }

    private static PGSimpleDataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setConnectTimeout(PATIENCE_SECONDS);
        source.setTcpKeepAlive(true);
        source.setURL(url);
        return source;
    }

    private static HikariConfig pool(PGSimpleDataSource source) {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("parcours-connections");
        settings.setDataSource(source);
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setConnectionTimeout(PATIENCE_MILLIS);
        return settings;
    }
}
