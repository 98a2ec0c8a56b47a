package org.parcours.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Handle;
import org.parcours.store.StoreRefused.Reason;

/** Brings a database to the tables of this version. One set of scripts serves both databases. */
final class Migrations {
    /** The version of the last script. */
    static final String LAST = "4";

    private static final String HISTORY = "flyway_schema_history";

    private final DataSource source;
    private final ColumnTypes types;
    private final String place;
    private final Refusals refusals;

    /**
     * Migrations of a database.
     *
     * @param types what this database calls the types of columns
     */
    Migrations(DataSource source, ColumnTypes types, String place, Refusals refusals) {
        this.source = source;
        this.types = types;
        this.place = place;
        this.refusals = refusals;
    }

    /**
     * Runs the scripts that the database has not seen.
     *
     * @param handle on the database
     * @throws StoreRefused where a newer version made the database, or something else did
     */
    void run(Handle handle) {
        // one query tells the usual case; to start Flyway takes a quarter of a second
        if (!findLast(handle).equals(Optional.of(LAST))) {
            migrate();
        }
    }

    private static Optional<String> findLast(Handle handle) {
        if (!hasHistory(handle)) {
            return Optional.empty();
        }
        return handle.createQuery("select version from " + HISTORY
                        + " where success = true and version is not null order by installed_rank desc limit 1")
                .mapTo(String.class)
                .findOne();
    }

    private static boolean hasHistory(Handle handle) {
        return handle.queryMetadata(metadata -> {
                    String schema = metadata.getConnection().getSchema();
                    return metadata.getTables(null, schema, HISTORY, null);
                })
                .map((row, context) -> name(row))
                .findFirst()
                .isPresent();
    }

    private static String name(ResultSet row) throws SQLException {
        return row.getString("TABLE_NAME");
    }

    private void migrate() {
        try {
            Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:org/parcours/store/migrations")
                    .failOnMissingLocations(true)
                    .placeholders(Map.of("name", types.name(), "bytes", types.bytes()))
                    .table(HISTORY)
                    .loggers("slf4j")
                    .load();
            Stream.of(flyway.info().applied())
                    .filter(migration -> !migration.getState().isResolved())
                    .findFirst()
                    .ifPresent(this::refuseNewer);
            flyway.migrate();
        } catch (FlywayException failure) {
            RuntimeException refused = refusals.of(failure);
            throw refused != failure ? refused : foreign(failure);
        }
    }

    private void refuseNewer(MigrationInfo unknown) {
        throw new StoreRefused(
                Reason.NEWER,
                "A newer version of Parcours made " + place + " (it knows \"" + unknown.getDescription()
                        + "\").\nUse that version, or name another place.");
    }

    private StoreRefused foreign(FlywayException failure) {
        return new StoreRefused(
                Reason.NOT_A_STORE,
                "There is something in " + place + " that Parcours did not make, or that was changed since.\n"
                        + "Name another place, or an empty one.",
                failure);
    }
}
