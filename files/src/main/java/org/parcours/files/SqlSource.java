package org.parcours.files;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a database answers to a query, as text; a Parquet file is read so by DuckDB. A row's line is its
 * number, from 1. Any JDBC driver on the class path will do; DuckDB's is always there.
 */
final class SqlSource implements TableSource {
    private static final String DUCKDB = "jdbc:duckdb:";
    private static final int ROWS_AT_ONCE = 10_000;

    private final String name;
    private final String address;
    private final String query;
    private final Optional<Path> parameter;

    private SqlSource(String name, String address, String query, Optional<Path> parameter) {
        this.name = name;
        this.address = address;
        this.query = query;
        this.parameter = parameter;
    }

    /** The answer of a database to a query. */
    SqlSource(String address, String query) {
        this(withoutSecrets(address), address, query, Optional.empty());
    }

    /** The rows of a Parquet file. */
    static SqlSource parquet(Path file) {
        return new SqlSource(file.toString(), DUCKDB, "select * from read_parquet(?)", Optional.of(file));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void read(Rows rows) {
        if (parameter.isPresent() && !Files.isReadable(parameter.get())) {
            throw BadFile.whole(parameter.get(), "no such file; paths are relative to where you stand");
        }
        try (Connection connection = DriverManager.getConnection(address, settings());
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            if (parameter.isPresent()) {
                statement.setString(1, parameter.get().toString());
            }
            try (ResultSet answer = statement.executeQuery()) {
                readAnswer(answer, rows);
            }
        } catch (SQLException failure) {
            throw BadFile.whole(Path.of(name), "cannot be read: " + oneLine(failure));
        }
    }

    private static void readAnswer(ResultSet answer, Rows rows) throws SQLException {
        ResultSetMetaData columns = answer.getMetaData();
        List<String> titles = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            titles.add(columns.getColumnLabel(column));
        }
        if (!rows.header(1, titles)) {
            return;
        }
        for (long row = 1; answer.next(); row++) {
            rows.startRow(row);
            for (int column = 1; column <= titles.size(); column++) {
                String text = text(answer.getObject(column));
                rows.cell(text.toCharArray(), 0, text.length());
            }
            rows.endRow();
        }
    }

    /** A value as a log's file would say it; nothing is an empty cell. */
    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime().toString();
        }
        return value.toString();
    }

    /** DuckDB hands rows out as it finds them instead of keeping all, and makes no database that is not there. */
    private Properties settings() {
        Properties settings = new Properties();
        if (address.startsWith(DUCKDB)) {
            settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
            if (address.length() > DUCKDB.length() && !address.startsWith(DUCKDB + ":memory:")) {
                settings.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, "true");
            }
        }
        return settings;
    }

    static String oneLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** The address without its parameters and its user, which may hold a password. */
    private static String withoutSecrets(String address) {
        return address.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
    }
}
