package org.parcours.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a plan on a log. */
final class LogOptions {
    @Option(
            names = "--query",
            paramLabel = "SQL",
            description = "The query whose rows are the log, for a JDBC address.")
    private @Nullable String query;

    @Option(
            names = "--prior",
            paramLabel = "A",
            defaultValue = "0",
            description = "Pseudo-visits of a log for every successor seen after a state; default 0.")
    private double prior;

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write the policy of a log as one page.")
    private @Nullable Path report;

    /** The query, for a log in a database. */
    Optional<String> query() {
        return Optional.ofNullable(query);
    }

    /** Pseudo-visits for every successor. */
    double prior() {
        return prior;
    }

    /** Where to write the page, if anywhere. */
    Optional<Path> report() {
        return Optional.ofNullable(report);
    }
}
