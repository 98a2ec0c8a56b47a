package org.parcours.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.parcours.journey.Policy;

/** What a bandit learnt, for people. */
final class BanditText {
    private static final int STATES = 20;

    private final BanditResult result;

    BanditText(BanditResult result) {
        this.result = result;
    }

    void print(PrintWriter out) {
        Map<String, Double> figures = result.figures();
        if (figures.containsKey("matched")) {
            out.printf(
                    "%s: %,.0f of %,.0f events matched what it drew (lowest propensity %s)%n",
                    result.method(),
                    figures.get("matched"),
                    figures.get("events"),
                    number(figures.getOrDefault("lowest_propensity", 0.0)));
            out.println("earned " + valued() + " per customer while it learnt");
        } else {
            out.printf("%s: %s%n", result.method(), Numbers.counted(result.customers(), "customer"));
            result.exact()
                    .ifPresent(exact -> out.printf(
                            "value %s per customer, exactly; the best possible is %s%n",
                            number(exact), number(figures.getOrDefault("optimum", 0.0))));
            out.println("seen " + valued() + " with fresh customers");
            out.printf(
                    "earned %s per customer while it learnt; regret %s in all%n",
                    number(figures.getOrDefault("earned", 0.0)), number(figures.getOrDefault("regret", 0.0)));
        }
        out.println("tried " + Numbers.counted(result.explored(), "contact") + " beside the choice of the moment");
        out.println();
        policy(out);
    }

    private String valued() {
        return number(result.value())
                + result.interval()
                        .map(known -> " (" + number(known.lower()) + " to " + number(known.upper()) + ")")
                        .orElse("");
    }

    private void policy(PrintWriter out) {
        Table table = new Table("state", "action", "probability").right(2);
        Map<String, Map<String, Double>> states = result.policy()
                .fold(Policy.Stationary::states, staged -> staged.stages().get(0));
        states.entrySet().stream()
                .limit(STATES)
                .forEach(state -> state.getValue()
                        .forEach((action, probability) ->
                                table.row(state.getKey(), action, Numbers.significant(probability, 3))));
        table.print(out);
        if (states.size() > STATES) {
            out.println("and " + Numbers.counted(states.size() - STATES, "further state") + "; --out writes them all");
        }
    }

    private static String number(double number) {
        return Numbers.significant(number, 5);
    }
}
