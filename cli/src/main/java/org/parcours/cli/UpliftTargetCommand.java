package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parcours.files.TargetListFile;
import org.parcours.files.TargetsDocument;
import org.parcours.files.UpliftModelFile;
import org.parcours.files.UpliftTable;
import org.parcours.num.Seed;
import org.parcours.uplift.measure.EvaluationSettings;
import org.parcours.uplift.measure.ScoredTrial;
import org.parcours.uplift.measure.TargetedProfit;
import org.parcours.uplift.targeting.CostFrontier;
import org.parcours.uplift.targeting.Offers;
import org.parcours.uplift.targeting.TargetRules;
import org.parcours.uplift.targeting.Targets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parcours uplift target}: whom to treat how, for the most profit. */
@Command(
        name = "target",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Choose whom to treat how, for the most expected profit within a budget and a number of customers."
                        + " Where the table is a trial, what the choice really earned is said with its interval.",
        footer = {
            "%nA customer is treated only at a profit. Within --budget those come first who bring the most value for their cost;",
            "within --limit those who earn most. The list is sorted before it is cut.",
            "%nExample: parcours uplift target model.json customers.csv --value 40 --cost letter=0.8 --limit 1000 -o list.csv",
            "%nExample: parcours uplift target scores.csv --scores letter=a,call=b --value 40 --cost letter=0.8,call=4 "
                    + "--budget 5000 -o list.csv"
        })
final class UpliftTargetCommand implements Runnable {
    private static final int POINTS = 100;

    @Parameters(
            arity = "1..2",
            paramLabel = "[MODEL] DATA",
            hideParamSyntax = true,
            description = "A row a customer: CSV (also .gz) or Parquet. With a model of uplift fit before it, the"
                    + " customers' features; else a table with foretold effects.")
    private List<String> files = List.of();

    @Mixin
    private final ScoredTrialOptions columns = new ScoredTrialOptions();

    @Mixin
    private final OfferOptions offerOptions = new OfferOptions();

    @Option(names = "--budget", paramLabel = "B", description = "What all treatments may cost together.")
    private @Nullable Double budget;

    @Option(names = "--limit", paramLabel = "N", description = "How many customers may be treated.")
    private @Nullable Integer limit;

    @Option(
            names = "--tolerance",
            paramLabel = "T",
            defaultValue = "0",
            description = "Only who is expected to earn more than this is treated; default 0.")
    private double tolerance;

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "Who it is, for the list; default the number of the row.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = {"-o", "--out", "--output"},
            paramLabel = "LIST.csv",
            description = "Write the list (.csv or .csv.gz), the most profitable first.")
    private @Nullable Path target;

    @Mixin
    private final Output output = new Output();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        TargetRules rules = rules();
        String location = files.get(files.size() - 1);
        UpliftTable table = CustomerSource.read(location);
        if (files.size() > 1) {
            columns.foretell(
                    UpliftModelFile.read(
                            Path.of(files.get(0)), Runtime.getRuntime().availableProcessors()),
                    table);
        }
        List<String> treatments = columns.treatments(table, spec.commandLine());
        double[][] effects = columns.effects(table, treatments, spec.commandLine());
        Offers offers = offerOptions.offers(treatments, effects, table, spec.commandLine());
        Targets targets = Targets.of(offers, rules);
        Optional<TargetedProfit> measured =
                columns.hasTrial() ? Optional.of(measured(table, targets)) : Optional.empty();
        if (target != null) {
            TargetListFile.write(targets, id.orElse("row"), ids(table), target);
        }
        Supplier<ObjectNode> document = () -> TargetsDocument.of(
                targets, CostFrontier.of(offers, rules.tolerance()).points(POINTS), measured, location);
        output.answer(document, out -> new TargetsText(targets, measured).print(out));
    }

    private TargetedProfit measured(UpliftTable table, Targets targets) {
        ScoredTrial trial = columns.trial(table, spec.commandLine());
        double[] earned = offerOptions.earned(columns.armOfRows(table), columns.outcomes(table), table);
        int[] choice = IntStream.range(0, table.rows())
                .map(row -> targets.treatment(row) + 1) // the control is arm 0
                .toArray();
        return TargetedProfit.of(trial, earned, choice, EvaluationSettings.usual(new Seed(1)));
    }

    private List<String> ids(UpliftTable table) {
        return id.map(table::texts)
                .orElseGet(() -> IntStream.rangeClosed(1, table.rows())
                        .mapToObj(Integer::toString)
                        .toList());
    }

    private TargetRules rules() {
        try {
            return new TargetRules(
                    budget == null ? OptionalDouble.empty() : OptionalDouble.of(budget),
                    limit == null ? OptionalInt.empty() : OptionalInt.of(limit),
                    tolerance);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
