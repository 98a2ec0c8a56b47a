package org.parcours.server.audience;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.parcours.model.learner.Boosting;
import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.network.Networks;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.Bases;
import org.parcours.uplift.base.NetworkBase;
import org.parcours.uplift.compare.Candidate;
import org.parcours.uplift.learner.MetaLearners;
import org.parcours.uplift.ordered.OrderedBoosting;
import org.parcours.uplift.ordered.OrderedSettings;
import org.parcours.uplift.tree.TreeLearners;

/** What can learn whom an action changes, with the libraries that are there. */
final class KnownLearners {
    private static final Set<String> QUICK = Set.of("t", "x", "cts-forest");

    /** Trees and forests that need no base. */
    private static final List<String> TREES = List.of("cts-tree", "cts-forest", "kl-forest", "causal-forest");

    /** 100 trees of depth 4 at a rate of .1, leaves of at least 20 rows, as the command's. */
    private static final BoostingSettings BOOSTING =
            new BoostingSettings(100, 4, 0.1, 20, 1, BoostingSettings.Splits.BINNED);

    private KnownLearners() {}

    /** Learners of outcomes that are 0 or 1. */
    static final Set<String> BINARY = Set.of("class-transformation", "kl-forest");

    /** The names of all learners. */
    static List<String> learners() {
        return Stream.concat(MetaLearners.NAMES.stream(), TREES.stream()).toList();
    }

    /** The names of all bases that are there; the first is the one of a quick validation. */
    static List<String> bases() {
        List<String> names = new ArrayList<>();
        Boosting.all().forEach(library -> names.add(library.name()));
        names.add("ordered");
        if (ServiceLoader.load(Networks.class).findFirst().isPresent()) {
            names.add("mlp");
        }
        names.addAll(List.of("linear", "elastic-net"));
        return List.copyOf(names);
    }

    /** The learners of a quick validation, which says within seconds whether there is anything to be found. */
    static List<String> quickLearners() {
        return learners().stream().filter(QUICK::contains).toList();
    }

    /** The base of a quick validation. */
    static List<String> quickBases() {
        return bases().subList(0, 1);
    }

    /** All learners, over all bases where they learn by one. Fits run beside each other, each on a thread of its own. */
    static List<Candidate> candidates(List<String> learners, List<String> bases) {
        List<Candidate> candidates = new ArrayList<>();
        for (String base : bases) {
            Base learnt = base(base);
            learners.stream()
                    .filter(learner -> !TREES.contains(learner))
                    .map(learner -> new Candidate(learner, Optional.of(base), MetaLearners.of(learner, learnt)))
                    .forEach(candidates::add);
        }
        learners.stream()
                .filter(TREES::contains)
                .map(learner -> new Candidate(learner, Optional.empty(), TreeLearners.named(learner, 1)))
                .forEach(candidates::add);
        return List.copyOf(candidates);
    }

    private static Base base(String name) {
        return switch (name) {
            case "linear" -> Bases.linear();
            case "elastic-net" -> Bases.elasticNet();
            case "ordered" -> new OrderedBoosting(OrderedSettings.DEFAULT);
            case "mlp" -> new NetworkBase(Networks.load(), NetworkBase.Settings.DEFAULT);
            default -> Bases.boosting(name, BOOSTING);
        };
    }

    /** What there is, as a document. */
    static ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode learners = json.putArray("learners");
        learners()
                .forEach(name -> learners.addObject()
                        .put("name", name)
                        .put("has_base", !TREES.contains(name))
                        .put("binary", BINARY.contains(name))
                        .put("least_arm_rows", TreeLearners.leastArmRows(name))
                        .put("quick", quickLearners().contains(name)));
        ArrayNode bases = json.putArray("bases");
        bases().forEach(name ->
                bases.addObject().put("name", name).put("quick", quickBases().contains(name)));
        json.putObject("folds").put("quick", UpliftRequest.QUICK_FOLDS).put("full", UpliftRequest.FULL_FOLDS);
        return json;
    }
}
