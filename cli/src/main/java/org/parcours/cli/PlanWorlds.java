package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.parcours.files.CampaignFile;
import org.parcours.files.ConstrainedDocument;
import org.parcours.files.WorldFile;
import org.parcours.plan.campaign.RobustCampaign;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Course;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.World;

/** {@code parcours plan --worlds}: campaigns for when it is not known which world is the true one. */
final class PlanWorlds {
    /** What is made as large as possible. */
    enum Robust {
        worst,
        average
    }

    private final WorldOptions options;
    private final RuleOptions rules;
    private final PlanOptions files;
    private final Output output;

    PlanWorlds(WorldOptions options, RuleOptions rules, PlanOptions files, Output output) {
        this.options = options;
        this.rules = rules;
        this.files = files;
        this.output = output;
    }

    void run(List<String> names, Robust kind) {
        List<World> worlds = names.stream()
                .map(name -> WorldFile.load(name, Path.of("")))
                .map(world -> options.margin.map(world::withMargin).orElse(world))
                .toList();
        World first = worlds.get(0);
        List<Course> courses = worlds.stream()
                .map(world -> Course.ofExpectations(world, new HiddenTypes(world, HiddenTypes.DEFAULT_NODES), 0))
                .toList();
        int depth = options.depth.orElse(first.timing().depth());
        ContactRules allowed = rules.ofWorld(first).orElse(ContactRules.none(first));
        if (allowed.rules().budget().isPresent()) {
            throw new IllegalArgumentException(
                    "With several worlds a budget is not kept; leave it out of the rules, or plan for one world.");
        }
        long before = System.nanoTime();
        List<Double> even = Collections.nCopies(worlds.size(), 1.0 / worlds.size());
        RobustCampaign robust = kind == Robust.average
                ? RobustCampaign.average(courses, names.get(0), depth, allowed, even)
                : RobustCampaign.worst(courses, names.get(0), depth, allowed);
        double elapsed = (System.nanoTime() - before) / 1e6;
        files.output()
                .ifPresent(
                        file -> CampaignFile.write(file, robust.parts().get(0).campaign()));
        ObjectNode document = ConstrainedDocument.of(robust, names, kind.name()).put("elapsed_ms", elapsed);
        String currency = first.economics().currency();
        output.answer(() -> document, out -> ConstrainedText.print(out, robust, names, kind.name(), currency));
    }
}
