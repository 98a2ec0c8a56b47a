package org.parcours.store;

import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.parcours.store.StoreRefused.Reason;

/** Brings a database to the tables of this version. One set of scripts serves both databases. */
final class Migrations {
    private final Flyway flyway;
    private final Refusals refusals;
    private final String place;

    /**
     * Migrations of a database.
     *
     * @param nameType the type of text that compares byte by byte
     */
    Migrations(DataSource source, String nameType, String place, Refusals refusals) {
        this.flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:org/parcours/store/migrations")
                .failOnMissingLocations(true)
                .placeholders(Map.of("name", nameType))
                .loggers("slf4j")
                .load();
        this.refusals = refusals;
        this.place = place;
    }

    /** Runs the scripts that the database has not seen; refuses a database of a newer version, or of something else. */
    void run() {
        try {
            refuseNewer();
            flyway.migrate();
        } catch (FlywayException failure) {
            RuntimeException refused = refusals.of(failure);
            throw refused != failure ? refused : foreign(failure);
        }
    }

    private void refuseNewer() {
        Stream.of(flyway.info().applied())
                .filter(migration -> !migration.getState().isResolved())
                .findFirst()
                .ifPresent(this::refuse);
    }

    private void refuse(MigrationInfo unknown) {
        throw new StoreRefused(
                Reason.NEWER,
                "A newer version of Parcours made " + place + " (it knows \"" + unknown.getDescription()
                        + "\").\nUse that version, or name another place.");
    }

    private StoreRefused foreign(FlywayException failure) {
        return new StoreRefused(
                Reason.NOT_A_STORE,
                "There is something in " + place + " that Parcours did not make, or that was changed since.\n"
                        + "Name another place, or an empty one. In detail: " + failure.getMessage(),
                failure);
    }
}
