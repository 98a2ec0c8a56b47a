package org.parcours.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Where a table comes from: a CSV or Parquet file, or a query to a database. */
public interface TableSource {
    /** How messages name it. */
    String name();

    /** Gives all rows, in their order, to one that takes them. */
    void read(Rows rows);

    /**
     * The table at a location: a file, Parquet when its name ends in {@code .parquet} and CSV (also packed by gzip)
     * otherwise; or a JDBC address, which needs a query.
     *
     * @param query the SQL query for a JDBC address; empty for a file
     */
    static TableSource of(String location, Optional<String> query) {
        return of(location, query, bytes -> {});
    }

    /**
     * The table at a location, of which is told while it is read how many bytes of a CSV file are behind.
     *
     * @param query the SQL query for a JDBC address; empty for a file
     */
    static TableSource of(String location, Optional<String> query, LongConsumer bytesRead) {
        if (location.startsWith("jdbc:")) {
            return new SqlSource(
                    location,
                    query.orElseThrow(() -> new IllegalArgumentException(
                            "A JDBC address needs a query; add --query \"select journey_id, step, … from …\".")));
        }
        if (query.isPresent()) {
            throw new IllegalArgumentException(
                    location + " is a file, but a query goes to a JDBC address such as jdbc:duckdb:file.db; drop one.");
        }
        return file(Path.of(location), bytesRead);
    }

    /** The table in a CSV or Parquet file. */
    static TableSource file(Path file) {
        return file(file, bytes -> {});
    }

    private static TableSource file(Path file, LongConsumer bytesRead) {
        return isParquet(file) ? SqlSource.parquet(file) : new CsvSource(file, bytesRead);
    }

    /** Whether a file is Parquet, by its name. */
    static boolean isParquet(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
    }
}
