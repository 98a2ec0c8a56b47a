package org.parcours.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.num.CensoredMedian;
import org.parcours.plan.campaign.CampaignProposal;
import org.parcours.plan.learn.LearningRun;
import org.parcours.plan.learn.LearningTime;
import org.parcours.simulate.World;

/** A second wave for people: what the proposal is worth, its changes by worth, and how long learning took. */
final class SecondWaveText {
    private final CampaignProposal proposal;
    private final LearningRun run;
    private final Optional<LearningTime> time;
    private final World world;
    private final double reach;

    SecondWaveText(CampaignProposal proposal, LearningRun run, Optional<LearningTime> time, World world, double reach) {
        this.proposal = proposal;
        this.run = run;
        this.time = time;
        this.world = world;
        this.reach = reach;
    }

    void print(PrintWriter out) {
        out.printf(
                "%s in %s: %,d customers, %s of them given something else than the choice of the moment, in %.0f ms%n%n",
                run.learner(), world.name(), run.customers(), Numbers.percent(run.explored(), 1), run.elapsedMillis());
        printValues(out);
        out.println();
        printChanges(out);
        time.ifPresent(measured -> printTime(measured, out));
    }

    private void printValues(PrintWriter out) {
        Table table = new Table("campaign", "value", "of the optimum").right(1).right(2);
        table.row("drawn", money(proposal.drawnValue()), share(proposal.drawnValue()));
        table.row("proposed", money(proposal.proposedValue()), share(proposal.proposedValue()));
        proposal.optimum().ifPresent(optimum -> table.row("optimum", money(optimum), share(optimum)));
        table.print(out);
    }

    private void printChanges(PrintWriter out) {
        if (proposal.changes().isEmpty()) {
            out.println("nothing to change");
            return;
        }
        Table table = new Table("after", "change", "people", "worth").right(2).right(3);
        for (CampaignProposal.Change change : proposal.changes()) {
            String place = change.path().isEmpty() ? "(start)" : change.path();
            table.row(place, ChangeText.of(change.change()), Numbers.whole(change.people()), money(change.worth()));
        }
        table.print(out);
    }

    private void printTime(LearningTime measured, PrintWriter out) {
        int seeds = measured.warm().until().size();
        out.printf(
                "%ncustomers until %s %% of the optimum for good, %d seeds of %,d customers%n%n",
                Numbers.significant(100 * reach, 3), seeds, measured.customers());
        Table table = new Table("start", "median", "95 % interval", "seeds that got there")
                .right(1)
                .right(3);
        row(
                table,
                "drawn campaign",
                measured.warm().customers(),
                measured.warm().reached() + " of " + seeds);
        row(table, "nothing", measured.cold().customers(), measured.cold().reached() + " of " + seeds);
        row(table, "saved, by seed", measured.saved(), "");
        table.print(out);
        out.printf(
                "%nlearning from the drawn campaign is %s%n",
                measured.verdict().name().toLowerCase(Locale.ROOT));
    }

    private static void row(Table table, String start, CensoredMedian figure, String reached) {
        table.row(start, count(figure.median()), count(figure.lower()) + " to " + count(figure.upper()), reached);
    }

    private static String count(OptionalDouble customers) {
        return customers.isPresent() ? Numbers.whole(customers.getAsDouble()) : "unknown";
    }

    private String money(double amount) {
        return Numbers.money(amount, world.economics().currency());
    }

    private String share(double value) {
        return proposal.optimum().isPresent()
                ? "%.2f %%".formatted(100 * value / proposal.optimum().getAsDouble())
                : "–";
    }
}
