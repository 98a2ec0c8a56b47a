package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.parcours.files.ConstrainedDocument;
import org.parcours.files.NearestName;
import org.parcours.files.PlanDocument;
import org.parcours.files.PolicyFile;
import org.parcours.files.report.HtmlReport;
import org.parcours.journey.rules.Rules;
import org.parcours.model.Mdp;
import org.parcours.model.RuledMdp;
import org.parcours.plan.ExactPlanner;
import org.parcours.plan.PlanSettings;
import org.parcours.plan.Solution;
import org.parcours.plan.constrained.Amounts;
import org.parcours.plan.constrained.ConstrainedPlan;
import org.parcours.plan.constrained.Frontier;
import org.parcours.plan.constrained.Limit;

/** Plans on a model under rules and within limits, wherever the model comes from. */
final class PlanModel {
    private final PlanOptions options;
    private final RuleOptions ruleOptions;
    private final LimitOptions limitOptions;
    private final Output output;

    PlanModel(PlanOptions options, RuleOptions ruleOptions, LimitOptions limitOptions, Output output) {
        this.options = options;
        this.ruleOptions = ruleOptions;
        this.limitOptions = limitOptions;
        this.output = output;
    }

    /** The environment of the customers, if one was named. */
    Optional<String> environment() {
        return ruleOptions.environment();
    }

    /** Whether rules or limits were asked for. */
    boolean isAsked(List<String> actions) {
        return ruleOptions.ofActions(actions).isPresent()
                || !limitOptions.limits(OptionalDouble.empty()).isEmpty();
    }

    /**
     * Plans and answers.
     *
     * @param source for titles and policy files, such as {@code --mdp}
     * @param start the probability of beginning in each state, unless the options name one
     */
    void run(Mdp model, PlanSettings settings, String source, double[] start) {
        Rules rules = ruleOptions.ofActions(model.actions()).orElse(Rules.NONE);
        List<Limit> limits = limitOptions.limits(OptionalDouble.empty());
        if (rules.budget().isPresent()
                && limits.stream().noneMatch(limit -> limit.name().equals("cost"))) {
            throw new IllegalArgumentException(
                    "The rules' budget is for all customers, of whom a model does not know how many there are; give --max cost=N per journey.");
        }
        RuledMdp ruled = RuledMdp.of(model, rules, ruleOptions.situation());
        if (limits.isEmpty()) {
            plain(ruled, settings, source, rules);
        } else {
            limited(ruled, settings, source, rules, limits, started(model, start));
        }
    }

    private void plain(RuledMdp ruled, PlanSettings settings, String source, Rules rules) {
        if (options.report().isPresent()) {
            throw new IllegalArgumentException(
                    "A report of a plan under rules shows a frontier; add --max NAME=N and --frontier NAME.");
        }
        Solution solution = ExactPlanner.solve(ruled.mdp(), settings);
        options.output()
                .ifPresent(target -> PolicyFile.write(target, solution.policy(), origin(source, rules, settings)));
        output.answer(() -> addRules(PlanDocument.of(solution), ruled, rules), out -> {
            new PlanText(solution).print(out);
            warning(ruled).ifPresent(out::println);
        });
    }

    private void limited(
            RuledMdp ruled, PlanSettings settings, String source, Rules rules, List<Limit> limits, double[] start) {
        double[] begin = Arrays.copyOf(start, ruled.mdp().states().size());
        Amounts amounts = new Amounts(
                ruled.mdp(), rules.waits(), state -> ruled.mdp().states().get(ruled.modelState(state)));
        List<double[]> rows =
                limits.stream().map(limit -> amounts.of(limit.name())).toList();
        long before = System.nanoTime();
        ConstrainedPlan.Search search = new ConstrainedPlan.Search(ruled.mdp(), settings, begin, rows);
        ConstrainedPlan plan = search.within(limits);
        Optional<Frontier> frontier =
                limitOptions.frontierOf(limits).map(which -> search.frontier(limits, which, LimitOptions.POINTS));
        double elapsed = (System.nanoTime() - before) / 1e6;
        options.output().ifPresent(target -> PolicyFile.write(target, plan.policy(), origin(source, rules, settings)));
        UnaryOperator<ObjectNode> complete = json -> {
            frontier.ifPresent(found -> ConstrainedDocument.addTo(json, found, 1));
            return addRules(json.put("elapsed_ms", elapsed), ruled, rules);
        };
        options.report().ifPresent(page -> {
            if (frontier.isEmpty()) {
                throw new IllegalArgumentException("A report of a plan within limits shows a frontier; add --frontier "
                        + limits.get(0).name() + ".");
            }
            HtmlReport.write(
                    page,
                    "frontier",
                    "What more " + frontier.get().name() + " would bring",
                    complete.apply(ConstrainedDocument.of(plan)));
        });
        output.answer(() -> complete.apply(ConstrainedDocument.of(plan)), out -> {
            ConstrainedText.print(out, plan);
            ConstrainedText.print(out, frontier, 1);
            warning(ruled).ifPresent(out::println);
        });
    }

    private double[] started(Mdp model, double[] start) {
        if (limitOptions.start().isEmpty()) {
            return start;
        }
        String name = limitOptions.start().get();
        int state = model.states().indexOf(name);
        if (state < 0) {
            throw new IllegalArgumentException(
                    "--start: unknown state \"" + name + "\"; " + NearestName.advice(name, Set.copyOf(model.states())));
        }
        return ConstrainedPlan.startIn(model, state);
    }

    private static ObjectNode addRules(ObjectNode json, RuledMdp ruled, Rules rules) {
        if (!rules.equals(Rules.NONE)) {
            json.put("rules", rules.name());
            ArrayNode stopped = json.putArray("stopped_by_rules");
            ruled.stopped().forEach(state -> stopped.add(ruled.mdp().states().get(state)));
        }
        return json;
    }

    private static Optional<String> warning(RuledMdp ruled) {
        return ruled.stopped().isEmpty()
                ? Optional.empty()
                : Optional.of("The rules allow nothing in %s, such as \"%s\"; journeys end there."
                        .formatted(
                                Numbers.counted(ruled.stopped().size(), "state"),
                                ruled.mdp().states().get(ruled.stopped().get(0))));
    }

    private PolicyFile.Origin origin(String source, Rules rules, PlanSettings settings) {
        String by = rules.equals(Rules.NONE) ? "" : " --rules (" + rules.name() + ")";
        OptionalDouble discount = settings.discounts().areEqual()
                ? OptionalDouble.of(settings.discounts().environment())
                : OptionalDouble.empty();
        return new PolicyFile.Origin("parcours plan " + source + by, settings.horizon(), discount);
    }
}
