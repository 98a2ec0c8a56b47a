package org.parcours.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
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
