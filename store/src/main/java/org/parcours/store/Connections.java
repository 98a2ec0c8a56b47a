package org.parcours.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A pool of connections to a database. */
final class Connections implements AutoCloseable {
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    Connections(HikariConfig settings) {
        this.pool = new HikariDataSource(settings);
        this.jdbi = Jdbi.create(pool);
    }

    /** Uses a connection; an interrupt waits until that is over. */
    <T> T use(Function<Handle, T> work) {
        return uninterrupted(() -> jdbi.withHandle(work::apply));
    }

    /** Uses a connection for one transaction; an interrupt waits until that is over. */
    <T> T transact(Function<Handle, T> work) {
        return uninterrupted(() -> jdbi.inTransaction(work::apply));
    }

    /** A job is cancelled by interrupt, and then still keeps that it was; waiting for a connection would fail. */
    private static <T> T uninterrupted(Supplier<T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            return work.get();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
