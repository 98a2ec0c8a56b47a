package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parcours.files.PropensityDocument;
import org.parcours.files.UpliftComparisonDocument;
import org.parcours.files.report.HtmlReport;
import org.parcours.uplift.compare.Candidate;
import org.parcours.uplift.compare.CompareSettings;
import org.parcours.uplift.compare.UpliftComparison;
import org.parcours.uplift.learner.MetaLearners;
import org.parcours.uplift.measure.EvaluationSettings;
import org.parcours.uplift.targeting.MeasuredProfit;
import org.parcours.uplift.targeting.Offers;
import org.parcours.uplift.tree.TreeLearners;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parcours uplift compare}: which learner finds whom a treatment changes. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Compare learners of effects on customers that they did not learn from, beside customers by lot and"
                        + " beside the best learner where arms were dealt out anew.",
        footer = {
            "%nEvery score comes from models that did not see the customer; in_sample shows what the same measures would",
            "say of the rows that were learnt from. Ctrl-C stops the work; nothing is written then. With --value or --cost it",
            "also says what treating by the best learner's effects would have earned with these customers.",
            "%nExample: parcours uplift compare trial.csv --treatment arm --control none --outcome visit --learners s,t,x"
        })
final class UpliftCompareCommand implements Runnable {
    @Mixin
    private final UpliftDataOptions table = new UpliftDataOptions();

    @Option(
            names = "--learners",
            split = ",",
            paramLabel = "L",
            description = "Of s, t, x, r, dr, class-transformation, transformed-outcome, domain-adaptation,"
                    + " dependent-representation and response, each on every base, and of the trees cts-tree, cts-forest,"
                    + " kl-forest, causal-forest …; default s,t,x,r,dr,cts-tree,cts-forest,causal-forest, and"
                    + " class-transformation for outcomes of 0 and 1.")
    private List<String> learners = List.of();

    @Option(
            names = "--bases",
            split = ",",
            paramLabel = "B",
            defaultValue = "xgboost,linear",
            description = "Of xgboost, lightgbm, ordered, mlp, linear and elastic-net; default xgboost,linear.")
    private List<String> bases = List.of();

    @Mixin
    private final UpliftBaseOptions baseOptions = new UpliftBaseOptions();

    @Mixin
    private final PropensityOptions propensityOptions = new PropensityOptions();

    @Option(names = "--folds", paramLabel = "K", defaultValue = "5", description = "Parts of the customers; default 5.")
    private int folds = 5;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often parts are drawn anew; default 1.")
    private int repeats = 1;

    @Option(
            names = "--threshold",
            paramLabel = "X",
            defaultValue = "0",
            description = "The least effect that is worth a treatment, in units of the outcome; default 0.")
    private double threshold;

    @Mixin
    private final OfferOptions offers = new OfferOptions();

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write one self-contained page.")
    private @Nullable Path report;

    @Mixin
    private final RandomOptions random = new RandomOptions();

    @Mixin
    private final Output output = new Output();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        CompareSettings settings = settings();
        List<String> known = new ArrayList<>(MetaLearners.NAMES);
        known.addAll(TreeLearners.names());
        learners.stream().filter(name -> !known.contains(name)).forEach(name -> {
            throw wrong("There is no learner \"" + name + "\"; take some of " + String.join(", ", known) + ".");
        });
        UpliftDataOptions.TrialTable read = table.read(output);
        StudiedCustomers studied =
                propensityOptions.studied(read.data(), baseOptions.boosting(), random.seed(), random.threads());
        List<Candidate> candidates = candidates(studied);
        UpliftComparison comparison;
        try (Progress progress = Progress.fitting(UpliftComparison.fits(candidates.size(), settings))) {
            comparison = UpliftComparison.of(studied.data(), studied.propensities(), candidates, settings, progress);
        }
        Optional<MeasuredProfit> profit =
                offers.isGiven() ? Optional.of(profit(read, studied, comparison)) : Optional.empty();
        Supplier<ObjectNode> document =
                () -> UpliftComparisonDocument.of(comparison, profit, studied.origin(), table.outcome(), settings);
        if (report != null) {
            HtmlReport.write(report, "uplift-comparison", "Whom the treatment changes", document.get());
        }
        output.answer(
                document, out -> new UpliftComparisonText(comparison, profit, studied.origin(), settings).print(out));
    }

    /** What treating by the effects that the best learner foretold would earn. */
    private MeasuredProfit profit(
            UpliftDataOptions.TrialTable read, StudiedCustomers studied, UpliftComparison comparison) {
        int[] rows = studied.rows();
        double[][] effects = comparison.foretold().byTreatment();
        double[][] ofTable = new double[effects.length][read.data().rows()];
        for (int treatment = 0; treatment < effects.length; treatment++) {
            for (int i = 0; i < rows.length; i++) {
                ofTable[treatment][rows[i]] = effects[treatment][i];
            }
        }
        List<String> treatments = comparison.arms().subList(1, comparison.arms().size());
        Offers made = offers.offers(treatments, ofTable, read.table(), spec.commandLine());
        double[] earned =
                offers.earned(read.table().texts(table.treatment()), read.data().outcomes(), read.table());
        return MeasuredProfit.of(
                made.select(rows),
                studied.data().trial(),
                Arrays.stream(rows).mapToDouble(row -> earned[row]).toArray(),
                studied.propensities());
    }

    private CompareSettings settings() {
        try {
            EvaluationSettings usual = EvaluationSettings.usual(random.seed());
            return new CompareSettings(
                    folds,
                    repeats,
                    threshold,
                    new EvaluationSettings(usual.level(), usual.replicates(), random.seed(), random.threads()));
        } catch (IllegalArgumentException refused) {
            throw wrong(String.valueOf(refused.getMessage()));
        }
    }

    private List<Candidate> candidates(StudiedCustomers studied) {
        boolean isByLot = studied.origin().source() != PropensityDocument.Source.ESTIMATED;
        List<String> names =
                learners.isEmpty() ? new UsualLearners(studied.data(), folds, isByLot).names(output) : learners;
        LotsOnly.caution(names, studied.origin()).ifPresent(output::note);
        List<Candidate> candidates = new ArrayList<>();
        for (String name : names) {
            if (TreeLearners.names().contains(name)) {
                // Fits run beside each other; each on a thread of its own.
                candidates.add(new Candidate(name, Optional.empty(), TreeLearners.named(name, 1)));
                continue;
            }
            for (String base : bases) {
                candidates.add(new Candidate(name, Optional.of(base), MetaLearners.of(name, baseOptions.base(base))));
            }
        }
        return candidates;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
