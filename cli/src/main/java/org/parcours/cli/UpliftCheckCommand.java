package org.parcours.cli;

import org.parcours.files.UpliftCheckDocument;
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.propensity.ArmCheck;
import org.parcours.uplift.propensity.Overlap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parcours uplift check}: can arms that nobody drew be compared? */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Check whether arms can be compared: propensities and their overlap, how unlike customers are before and"
                        + " after weighting, attempts to refute the average effect, and what a hidden confounder could do to it.",
        footer = {
            "%nThe effect is doubly robust; it is refuted where dealing arms out anew does not bring it to 0, or where noise as a",
            "feature or four fifths of the customers change it. Nothing here can show that no confounder is hidden.",
            "%nExample: parcours uplift check observed.csv --treatment called --control no --outcome bought --propensity estimated"
        })
final class UpliftCheckCommand implements Runnable {
    @Mixin
    private final UpliftDataOptions table = new UpliftDataOptions();

    @Option(
            names = "--base",
            paramLabel = "B",
            defaultValue = "linear",
            description = "What learns outcomes: linear (default), xgboost, lightgbm, ordered, mlp or elastic-net.")
    private String base = "linear";

    @Mixin
    private final UpliftBaseOptions bases = new UpliftBaseOptions();

    @Mixin
    private final PropensityOptions propensityOptions = new PropensityOptions();

    @Option(
            names = "--sensitivity",
            paramLabel = "G",
            defaultValue = "1.5",
            description = "By how much a hidden confounder may move the odds of an arm; default 1.5.")
    private double factor = 1.5;

    @Mixin
    private final RandomOptions random = new RandomOptions();

    @Mixin
    private final Output output = new Output();

    @Override
    public void run() {
        UpliftData data = table.read(output).data();
        Seed seed = random.seed();
        Propensities all = propensityOptions.unclipped(data, bases.boosting(), seed, random.threads());
        StudiedCustomers studied = propensityOptions.studied(data, all);
        ArmCheck check = ArmCheck.of(
                studied.data(),
                studied.propensities(),
                bases.base(base),
                (of, own) -> propensityOptions.propensities(of, bases.boosting(), own, random.threads()),
                factor,
                seed.child(1));
        int within = all.within(Overlap.ENOUGH).length;
        output.answer(
                () -> UpliftCheckDocument.of(check, data.rows(), within, studied.origin()),
                out -> new UpliftCheckText(check, studied.origin()).print(data.rows(), within, out));
    }
}
