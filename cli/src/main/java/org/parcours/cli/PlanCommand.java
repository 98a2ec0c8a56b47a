package org.parcours.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parcours plan}: the exact optimum of what a source describes. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "The best decisions, exactly, with a proof of how close they come.")
final class PlanCommand implements Runnable {
    /** What is planned on; one of them. */
    static final class Source {
        @Option(
                names = "--mdp",
                paramLabel = "FILE",
                description = "A Markov decision process (CSV): state,action,next_state,probability,reward.")
        private @Nullable Path mdp;

        @Option(
                names = "--log",
                paramLabel = "FILE",
                description = "A journey log: CSV (also .gz), Parquet, or a JDBC address such as jdbc:duckdb:file.db.")
        private @Nullable String log;
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

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

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public void run() {
        if (source.mdp != null) {
            new PlanMdp(options, output).run(source.mdp, spec.commandLine());
        }
        if (source.log != null) {
            new PlanLog(options, output).run(source.log, Optional.ofNullable(query), prior, spec.commandLine());
        }
    }
}
