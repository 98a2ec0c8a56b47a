package org.parcours.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.files.AuctionsFile;
import org.parcours.files.MarketFile;
import org.parcours.files.PacingDocument;
import org.parcours.num.Seed;
import org.parcours.plan.pacing.Auctions;
import org.parcours.plan.pacing.Bidder;
import org.parcours.plan.pacing.BidderSettings;
import org.parcours.plan.pacing.Bidders;
import org.parcours.plan.pacing.BiddingMethod;
import org.parcours.plan.pacing.Episodes;
import org.parcours.plan.pacing.Market;
import org.parcours.plan.pacing.Pacing;
import org.parcours.plan.pacing.PacingResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parcours pace}: what bidders buy of logged auctions with a budget. */
@Command(
        name = "pace",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "How much value a bidder buys with a budget in logged second-price auctions, against hindsight.")
final class PaceCommand implements Runnable {
    @Parameters(
            paramLabel = "AUCTIONS",
            description = "Logged auctions (text, also .gz): a line \"click price value\" each.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path auctions;

    @Option(
            names = "--market",
            paramLabel = "INFO.json",
            required = true,
            description = "What is known before: counts of prices, impressions, clicks and cost (JSON).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path market;

    @Option(
            names = "--bidder",
            paramLabel = "B",
            split = ",",
            required = true,
            converter = BidderName.class,
            description =
                    "One or more of ${COMPLETION-CANDIDATES}, with commas between; several are compared in a table.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<BiddingMethod> bidders;

    @Option(
            names = "--episode",
            paramLabel = "T",
            defaultValue = "1000",
            description =
                    "Auctions that a budget is for; with --day, how many a day is expected to have. Default 1000.")
    private int episode;

    @Option(
            names = "--budget-ratio",
            paramLabel = "R",
            required = true,
            converter = Ratio.Converter.class,
            description = "An episode's budget over what its auctions cost on average, such as 1/32.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Ratio ratio;

    @Option(
            names = "--slots",
            paramLabel = "N",
            defaultValue = "96",
            description = "Parts of an episode, at whose ends pid and drlb think; default 96.")
    private int slots;

    @Option(
            names = "--day",
            description = "An episode is a day: each line's fourth number is the slot of its day, from 0.")
    private boolean day;

    @Option(
            names = "--base-bid",
            paramLabel = "B0",
            description = "What linear bids for average value; default: what would spend the budget evenly.")
    private @Nullable Double baseBid;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Where the randomness of bidders that learn comes from; default 1.")
    private long seed;

    @Mixin
    private Output output = new Output();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        noteWithoutMeaning("--base-bid", bidders.contains(BiddingMethod.LINEAR), "the bidder linear");
        boolean thinks = bidders.contains(BiddingMethod.PID) || bidders.contains(BiddingMethod.DRLB);
        noteWithoutMeaning("--slots", day || thinks, "--day and the bidders pid and drlb");
        Market known = MarketFile.read(market);
        int budget = known.budget(ratio.value(), episode);
        BidderSettings settings =
                BidderSettings.of(known, episode, budget).withSlots(slots).withSeed(new Seed(seed));
        List<PacingResult> results =
                run(pacing(known, budget), baseBid == null ? settings : settings.withBaseBid(baseBid));
        output.answer(() -> PacingDocument.of(results), out -> PacingText.print(results, out));
    }

    private void noteWithoutMeaning(String option, boolean hasMeaning, String where) {
        if (!hasMeaning && spec.commandLine().getParseResult().hasMatchedOption(option)) {
            output.note(option + " has a meaning only with " + where + ".");
        }
    }

    private List<PacingResult> run(Pacing pacing, BidderSettings settings) {
        List<PacingResult> results = new ArrayList<>();
        try (Progress planning = Progress.planning(episode)) {
            Bidders made = new Bidders(settings, planning);
            for (BiddingMethod method : bidders) {
                try (Bidder bidder = made.make(method);
                        Progress bidding = Progress.bidding(method.toString(), pacing.auctions())) {
                    results.add(pacing.run(bidder, bidding));
                }
            }
        }
        return results;
    }

    private Pacing pacing(Market known, int budget) {
        if (day) {
            AuctionsFile.Days days = AuctionsFile.readDays(auctions, slots, episode);
            return new Pacing(days.auctions(), days.episodes(), budget, known.highestPrice());
        }
        Auctions read = AuctionsFile.read(auctions);
        return new Pacing(read, Episodes.ofAuctions(read.size(), episode, slots), budget, known.highestPrice());
    }
}
