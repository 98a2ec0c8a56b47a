package org.parcours.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.parcours.files.CampaignFile;
import org.parcours.files.ConstrainedDocument;
import org.parcours.files.RegretDocument;
import org.parcours.files.SimulationDocument;
import org.parcours.files.WorldFile;
import org.parcours.files.report.HtmlReport;
import org.parcours.journey.Campaign;
import org.parcours.plan.campaign.CampaignPlan;
import org.parcours.plan.campaign.CampaignRegret;
import org.parcours.plan.campaign.ConstrainedCampaign;
import org.parcours.plan.constrained.Frontier;
import org.parcours.plan.constrained.Limit;
import org.parcours.plan.constrained.Mixture;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Course;
import org.parcours.simulate.ExpectedSimulation;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.KeyFigure;
import org.parcours.simulate.World;

/** Plans in a world: the best campaign, and the regret of each decision of a drawn one. */
final class PlanWorld {
    private final WorldOptions options;
    private final PlanOptions files;
    private final RuleOptions rules;
    private final LimitOptions limitOptions;
    private final Output output;

    /** Plans with options; writes the best campaign and a page where the files' options name them. */
    PlanWorld(WorldOptions options, RuleOptions rules, LimitOptions limitOptions, PlanOptions files, Output output) {
        this.options = options;
        this.rules = rules;
        this.limitOptions = limitOptions;
        this.files = files;
        this.output = output;
    }

    void ofWorld(String name) {
        World world = priced(WorldFile.load(name, Path.of("")));
        long audience = options.audience.orElse(world.economics().audience());
        List<Limit> limits = limitOptions.limits(rules(world).rules().budget());
        if (!limits.isEmpty()) {
            limited(world, name, audience, limits);
            return;
        }
        Optimum optimum = optimum(world, name, audience);
        report(optimum.campaign.name(), optimum::document);
        output.answer(optimum::document, out -> {
            optimum.print(out);
            out.println();
            new SimulationText(optimum.result).print(out);
        });
    }

    /** Limits are kept in expectation, customers counted as fractions. */
    private void limited(World world, String name, long audience, List<Limit> limits) {
        long start = System.nanoTime();
        Course course = Course.ofExpectations(world, types(world), 0);
        ConstrainedCampaign search =
                new ConstrainedCampaign(course, name, depth(world), rules(world), (double) audience, limits);
        Mixture<Campaign> mixture = search.within(limits);
        double people = (double) audience;
        Optional<Frontier> frontier =
                limitOptions.frontierOf(limits).map(which -> search.frontier(limits, which, LimitOptions.POINTS));
        double elapsed = (System.nanoTime() - start) / 1e6;
        Campaign likeliest = mixture.parts().get(0).column().policy().withAudience(audience);
        files.output().ifPresent(file -> write(file, mixture, people));
        CampaignResult result = ExpectedSimulation.run(world, likeliest, types(world));
        Supplier<ObjectNode> document = () -> {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("world", world.name()).put("audience", audience);
            json.set("campaign", CampaignFile.toJson(likeliest));
            json.put("value_per_customer", mixture.value());
            ConstrainedDocument.addTo(json, limits, mixture, people);
            frontier.ifPresent(found -> ConstrainedDocument.addTo(json, found, people));
            return json.put("elapsed_ms", elapsed);
        };
        files.report().ifPresent(page -> {
            String what = frontier.map(Frontier::name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "A report of a plan within limits shows a frontier; add --frontier "
                                    + limits.get(0).name() + "."));
            HtmlReport.write(page, "frontier", "What more " + what + " would bring in " + world.name(), document.get());
        });
        output.answer(document, out -> {
            ConstrainedText.print(
                    out, limits, mixture, people, world.economics().currency());
            ConstrainedText.print(out, frontier, people);
            out.println();
            new SimulationText(result).print(out);
        });
    }

    /** The likeliest campaign in the file, the others beside it with their number: best.json, best-2.json. */
    private static void write(Path file, Mixture<Campaign> mixture, double audience) {
        for (int k = 0; k < mixture.parts().size(); k++) {
            Mixture.Part<Campaign> part = mixture.parts().get(k);
            String name = String.valueOf(file.getFileName());
            int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
            Path target =
                    k == 0 ? file : file.resolveSibling(name.substring(0, dot) + "-" + (k + 1) + name.substring(dot));
            long people = Math.max(1, Math.round(part.probability() * audience));
            CampaignFile.write(target, part.column().policy().withAudience(people));
        }
    }

    void ofCampaign(Path path) {
        CampaignFile file = CampaignFile.read(path);
        World world = priced(file.world());
        Campaign drawn = file.campaign();
        long audience = options.audience.orElse(
                drawn.audience().orElse(world.economics().audience()));
        Campaign entered = drawn.withAudience(audience);
        Optimum optimum = optimum(world, drawn.world(), audience);
        List<ContactRules.Breach> breaches =
                rules.ofWorld(world).map(each -> each.breaches(entered)).orElse(List.of());
        if (!breaches.isEmpty()) {
            throw new IllegalArgumentException(BreachText.refusal(path, breaches));
        }
        Course course = Course.ofMixtures(world, types(world), List.of(entered));
        CampaignRegret regret = CampaignRegret.of(course, entered, depth(world), rules(world));
        CampaignResult result = ExpectedSimulation.run(world, entered);
        Supplier<ObjectNode> document = () -> RegretDocument.addTo(optimum.document(), regret, result, world);
        report(drawn.name() + " against the best campaign", document);
        output.answer(document, out -> {
            optimum.print(out);
            out.println();
            new RegretText(regret, result).print(out);
        });
    }

    private void report(String title, Supplier<ObjectNode> document) {
        files.report().ifPresent(page -> HtmlReport.write(page, "plan", title, document.get()));
    }

    private World priced(World world) {
        return options.margin.map(world::withMargin).orElse(world);
    }

    private ContactRules rules(World world) {
        return rules.ofWorld(world).orElse(ContactRules.none(world));
    }

    private int depth(World world) {
        return options.depth.orElse(world.timing().depth());
    }

    private static HiddenTypes types(World world) {
        return new HiddenTypes(world, HiddenTypes.DEFAULT_NODES);
    }

    private Optimum optimum(World world, String name, long audience) {
        long start = System.nanoTime();
        Course course = Course.ofExpectations(world, types(world), 0);
        CampaignPlan plan = CampaignPlan.of(course, name, depth(world), rules(world));
        double elapsed = (System.nanoTime() - start) / 1e6;
        Campaign best = plan.campaign().withAudience(audience);
        files.output().ifPresent(file -> CampaignFile.write(file, best));
        CampaignResult result = ExpectedSimulation.run(world, best, types(world));
        return new Optimum(plan, best, result, elapsed, typesOf(world, best, result));
    }

    /** How far the figures can be off because hidden types are few; empty where customers are all alike. */
    private static Optional<TypeError> typesOf(World world, Campaign best, CampaignResult result) {
        if (!world.hasHiddenTypes()) {
            return Optional.empty();
        }
        HiddenTypes finer = new HiddenTypes(world, 2 * HiddenTypes.DEFAULT_NODES);
        double few = result.value(KeyFigure.PROFIT);
        double many = ExpectedSimulation.run(world, best, finer).value(KeyFigure.PROFIT);
        return Optional.of(
                new TypeError(types(world).count(), many == few ? 0 : Math.abs(many - few) / Math.abs(many)));
    }

    /**
     * The hidden types of a plan.
     *
     * @param types how many
     * @param relativeError by how much of itself the profit changes when the nodes per channel are doubled
     */
    private record TypeError(double types, double relativeError) {}

    private record Optimum(
            CampaignPlan plan,
            Campaign campaign,
            CampaignResult result,
            double elapsedMillis,
            Optional<TypeError> typeError) {
        ObjectNode document() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("world", result.world().name());
            json.put("audience", result.audience());
            json.set("campaign", CampaignFile.toJson(campaign));
            json.put("value_per_customer", plan.valuePerCustomer());
            SimulationDocument.put(json, "conversions", result.value(KeyFigure.CONVERSIONS));
            SimulationDocument.put(json, "cost", result.value(KeyFigure.COST));
            SimulationDocument.put(json, "profit", result.value(KeyFigure.PROFIT));
            json.set("simulation", SimulationDocument.of(result));
            json.put("states_expanded", plan.statesExpanded()).put("elapsed_ms", elapsedMillis);
            typeError.ifPresent(error -> {
                SimulationDocument.put(json, "types", error.types);
                json.put("type_error", error.relativeError);
            });
            return json;
        }

        void print(PrintWriter out) {
            out.printf(
                    "optimum of %s: %s per customer, %s in all · %,d states in %.0f ms%n",
                    result.world().name(),
                    Numbers.money(
                            plan.valuePerCustomer(), result.world().economics().currency()),
                    Numbers.money(
                            result.value(KeyFigure.PROFIT),
                            result.world().economics().currency()),
                    plan.statesExpanded(),
                    elapsedMillis);
            typeError.ifPresent(error -> out.printf(
                    "%,.0f hidden types of customers; twice the nodes per channel change the profit by %s%n",
                    error.types, Numbers.percent(error.relativeError, 1)));
        }
    }
}
