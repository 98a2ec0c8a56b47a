package org.parcours.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parcours.journey.rules.Rules;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.ContactRules.Breach;
import org.parcours.simulate.KeyFigure;

/** What a campaign does against the rules, for people. */
final class BreachText {
    private BreachText() {}

    /** Why a campaign that breaks rules is not run. */
    static String refusal(Path campaign, List<Breach> breaches) {
        String more = breaches.size() == 1 ? "" : "; " + (breaches.size() - 1) + " more of its steps break rules";
        return "%s breaks the rules: %s%s; change it, or list all breaches by --allow-breaches"
                .formatted(campaign, breaches.get(0), more);
    }

    /** Why a campaign that costs too much is not accepted. */
    static String refusal(Path campaign, CampaignResult result, double budget) {
        String currency = result.world().economics().currency();
        return "%s costs %s, above the rules' budget of %s; change it, or look at its figures by --allow-breaches"
                .formatted(
                        campaign,
                        Numbers.money(result.value(KeyFigure.COST), currency),
                        Numbers.money(budget, currency));
    }

    /** What rules excluded where customers of a campaign come, rule by rule. */
    static void printExcluded(PrintWriter out, List<Breach> excluded) {
        Map<String, Map<String, List<String>>> byRule = new TreeMap<>();
        for (Breach each : excluded) {
            byRule.computeIfAbsent(each.excluded().rule(), rule -> new TreeMap<>())
                    .computeIfAbsent(each.excluded().action().text(), action -> new ArrayList<>())
                    .add(each.path().isEmpty() ? "(start)" : each.path());
        }
        if (byRule.isEmpty()) {
            return;
        }
        Table table = new Table("excluded by", "action", "after");
        byRule.forEach((rule, actions) ->
                actions.forEach((action, places) -> table.row(rule, action, String.join(", ", places))));
        out.println();
        table.print(out);
    }

    static void print(PrintWriter out, Rules rules, List<Breach> breaches, CampaignResult result) {
        out.println();
        boolean over = result.value(KeyFigure.COST) > rules.budget().orElse(Double.POSITIVE_INFINITY);
        if (breaches.isEmpty() && !over) {
            out.println("keeps all rules of \"" + rules.name() + "\"");
        }
        breaches.forEach(breach -> out.println("breach: " + breach));
        if (over) {
            out.println("breach: the cost is above the budget of "
                    + Numbers.money(
                            rules.budget().orElseThrow(),
                            result.world().economics().currency()));
        }
    }
}
