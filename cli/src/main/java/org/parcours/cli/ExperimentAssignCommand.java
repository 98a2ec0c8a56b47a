package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.files.AssignmentFile;
import org.parcours.files.TableSource;
import org.parcours.prove.experiment.Allocation;
import org.parcours.prove.experiment.Assignment;
import org.parcours.prove.experiment.Holdout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parcours experiment assign}: who gets what. */
@Command(
        name = "assign",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Draw what each customer of a table gets: the table again, with the columns arm and propensity.",
        footer = {
            "%nThe lot is XXH64 (seed 0) of \"SALT:id\" in UTF-8; its upper 53 bits over 2^53 fall into the arm's part of [0, 1).",
            "So an id always gets the same arm, in every language, and other salts give independent lots.",
            "%nExample: parcours experiment assign customers.csv --salt autumn --arms reminder,percentage,coupon -o assigned.csv"
        })
final class ExperimentAssignCommand implements Runnable {
    @Parameters(paramLabel = "FILE", description = "The customers: CSV (also .gz), Parquet.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String location;

    @Option(names = "--salt", required = true, paramLabel = "NAME", description = "The experiment's name.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String salt;

    @Option(
            names = "--arms",
            required = true,
            paramLabel = "ARMS",
            description = "Their names, the control first, or names with shares as in control=0.5,letter=0.3,call=0.2.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String arms;

    @Option(
            names = "--allocation",
            paramLabel = "W,W,…",
            description = "Their shares (summing to 1, also as 1/3) or whole weights such as 2,1,1; default equal.")
    private @Nullable String allocation;

    @Option(names = "--id", paramLabel = "COLUMN", description = "The customers' ids; default the first column.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--strata",
            split = ",",
            paramLabel = "COLUMN",
            description = "Every combination of these columns gets its arms in their shares to within one customer.")
    private List<String> strata = List.of();

    @Option(names = "--holdout", paramLabel = "P", defaultValue = "0", description = "The share kept out; default 0.")
    private double holdout;

    @Option(
            names = "--holdout-salt",
            paramLabel = "NAME",
            defaultValue = Holdout.NAME,
            description = "Of the same name, the same customers are kept out in every experiment; default holdout.")
    private String holdoutSalt = Holdout.NAME;

    @Option(
            names = {"-o", "--out", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Where to write the table: CSV (also .gz).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path target;

    @Mixin
    private Output output = new Output();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        Allocation shares = shares();
        Assignment assignment = assignment(shares);
        AssignmentFile.Counts counts;
        try (Progress progress = Progress.reading(location)) {
            TableSource source = TableSource.of(location, Optional.empty(), progress);
            counts = AssignmentFile.write(source, id, strata, assignment, shares.size(), target);
        }
        output.answer(() -> document(shares, assignment, counts), out -> {
            Table table = new Table("arm", "probability", "people").right(1).right(2);
            for (int arm = 0; arm < shares.size(); arm++) {
                table.row(
                        assignment.name(arm), Numbers.significant(assignment.propensity(arm), 5), Numbers.whole((double)
                                counts.arms().get(arm)));
            }
            if (holdout > 0) {
                table.row(Holdout.NAME, Numbers.significant(holdout, 5), Numbers.whole((double) counts.heldOut()));
            }
            table.print(out);
            out.println();
            out.println(Numbers.counted(counts.all(), "customer") + " in " + target);
        });
    }

    private Allocation shares() {
        try {
            Allocation named = ArmWords.allocation(arms);
            return allocation == null ? named : ArmWords.allocation(named.arms(), allocation);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private Assignment assignment(Allocation shares) {
        try {
            return new Assignment(shares, salt, new Holdout(holdout, holdoutSalt));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private ObjectNode document(Allocation shares, Assignment assignment, AssignmentFile.Counts counts) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("file", target.toString()).put("salt", salt).put("customers", counts.all());
        ArrayNode list = document.putArray("arms");
        for (int arm = 0; arm < shares.size(); arm++) {
            list.addObject()
                    .put("arm", assignment.name(arm))
                    .put("propensity", assignment.propensity(arm))
                    .put("people", counts.arms().get(arm));
        }
        document.putObject("holdout")
                .put("salt", holdoutSalt)
                .put("propensity", holdout)
                .put("people", counts.heldOut());
        ArrayNode columns = document.putArray("strata");
        strata.forEach(columns::add);
        return document;
    }
}
