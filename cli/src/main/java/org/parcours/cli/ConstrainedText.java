package org.parcours.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.journey.Campaign;
import org.parcours.journey.Policy;
import org.parcours.plan.campaign.RobustCampaign;
import org.parcours.plan.constrained.ConstrainedPlan;
import org.parcours.plan.constrained.Frontier;
import org.parcours.plan.constrained.Limit;
import org.parcours.plan.constrained.Mixture;

/** Plans within limits, for people. */
final class ConstrainedText {
    private static final int ROWS = 40;

    private ConstrainedText() {}

    static void print(PrintWriter out, ConstrainedPlan plan) {
        Map<String, Map<String, Double>> first = plan.policy()
                .fold(Policy.Stationary::states, staged -> staged.stages().get(0));
        Table table = new Table("state", "action", "probability").right(2);
        first.entrySet().stream()
                .limit(ROWS)
                .forEach(state -> state.getValue()
                        .forEach((action, probability) ->
                                table.row(state.getKey(), action, Numbers.significant(probability, 6))));
        table.print(out);
        if (first.size() > ROWS) {
            out.println("… and " + (first.size() - ROWS) + " more states; --json and --output have them all");
        }
        out.println();
        out.println("value " + number(plan.mixture().value()) + " per journey");
        limits(out, plan.limits(), plan.mixture(), 1, "");
        out.println(Numbers.counted(plan.randomised(), "state") + " of the policy "
                + (plan.randomised() == 1 ? "draws" : "draw") + " lots");
    }

    static void print(
            PrintWriter out, List<Limit> limits, Mixture<Campaign> mixture, double audience, String currency) {
        out.println("within limits: %s per customer, %s in all"
                .formatted(
                        Numbers.money(mixture.value(), currency), Numbers.money(audience * mixture.value(), currency)));
        limits(out, limits, mixture, audience, " " + currency);
        if (mixture.parts().size() > 1) {
            out.println();
            Table table =
                    new Table("campaign", "people", "per customer").right(1).right(2);
            for (int k = 0; k < mixture.parts().size(); k++) {
                Mixture.Part<Campaign> part = mixture.parts().get(k);
                table.row(
                        k == 0 ? "1 (shown below)" : "" + (k + 1),
                        Numbers.whole(part.probability() * audience),
                        Numbers.money(part.column().value(), currency));
            }
            table.print(out);
            out.println("Each customer is drawn by lot into one of them at his entry.");
        }
    }

    private static void limits(PrintWriter out, List<Limit> limits, Mixture<?> mixture, double people, String unit) {
        out.println();
        Table table = new Table("limit", "at most", "used", "one more brings")
                .right(1)
                .right(2)
                .right(3);
        for (int j = 0; j < limits.size(); j++) {
            table.row(
                    limits.get(j).name(),
                    number(limits.get(j).most()),
                    number(people * mixture.uses().get(j)),
                    Numbers.significant(mixture.prices().get(j), 4) + unit);
        }
        table.print(out);
        out.println("No other way brings more than %s; proved by duality over %s."
                .formatted(number(people * mixture.bound()), Numbers.counted(mixture.solved(), "planning problem")));
    }

    static void print(PrintWriter out, Optional<Frontier> frontier, double people) {
        frontier.ifPresent(found -> {
            out.println();
            Table table = new Table(found.name() + " at most", "value", "one more brings")
                    .right(0)
                    .right(1)
                    .right(2);
            for (Frontier.Point point : found.points()) {
                table.row(
                        number(people * point.limit()),
                        number(people * point.value()),
                        Numbers.significant(point.price(), 4));
            }
            table.print(out);
        });
    }

    static void print(PrintWriter out, RobustCampaign robust, List<String> worlds, String kind, String currency) {
        out.println(
                kind.equals("average")
                        ? "one campaign for all worlds: %s per customer on average"
                                .formatted(Numbers.money(robust.value(), currency))
                        : "worst case: %s per customer in every world; no campaigns can promise more than %s"
                                .formatted(
                                        Numbers.money(robust.value(), currency),
                                        Numbers.money(robust.bound(), currency)));
        out.println();
        Table table = new Table("world", "weight", "per customer", "best if known")
                .right(1)
                .right(2)
                .right(3);
        for (int w = 0; w < worlds.size(); w++) {
            table.row(
                    worlds.get(w),
                    Numbers.significant(robust.weights().get(w), 3),
                    Numbers.money(robust.values().get(w), currency),
                    Numbers.money(robust.alone().get(w), currency));
        }
        table.print(out);
        for (int k = 0; k < robust.parts().size() && robust.parts().size() > 1; k++) {
            RobustCampaign.Part part = robust.parts().get(k);
            out.println("campaign %d: %s %% of the customers, alone at least %s"
                    .formatted(
                            k + 1, Numbers.significant(100 * part.share(), 4), Numbers.money(part.worst(), currency)));
        }
    }

    private static String number(double number) {
        return Math.abs(number) >= 1e6 ? Numbers.whole(number) : Numbers.significant(number, 7);
    }
}
