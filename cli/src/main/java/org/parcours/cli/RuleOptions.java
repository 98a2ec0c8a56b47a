package org.parcours.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parcours.files.RulesFile;
import org.parcours.journey.rules.Rules;
import org.parcours.journey.rules.Situation;
import org.parcours.model.Mdp;
import org.parcours.model.RuledMdp;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.World;
import picocli.CommandLine.Option;

/** The options that say what may be done to customers. */
final class RuleOptions {
    @Option(
            names = "--rules",
            paramLabel = "RULES",
            description = "A rules file (YAML): nothing that it forbids is done or proposed.")
    private Optional<Path> rules = Optional.empty();

    @Option(
            names = "--environment",
            paramLabel = "E",
            description = "The environment or region of the customers, where rules or a fitted model tell them apart.")
    private Optional<String> environment = Optional.empty();

    /** The environment of the customers, if one was named. */
    Optional<String> environment() {
        return environment;
    }

    /** The rules for a world's contacts, if any were given. */
    Optional<ContactRules> ofWorld(World world) {
        return rules.map(file -> new ContactRules(world, fitting(RulesFile.read(file, world)), situation()));
    }

    /** The rules for a model's or log's actions, if any were given. */
    Optional<Rules> ofActions(List<String> actions) {
        return rules.map(file -> fitting(RulesFile.read(file, RulesFile.Names.ofActions(actions))));
    }

    /**
     * The rules for customers one by one, of whom a learner sees no total.
     *
     * @throws IllegalArgumentException for rules with a budget
     */
    ContactRules ofLearning(World world) {
        ContactRules bound = ofWorld(world).orElse(ContactRules.none(world));
        refuseBudget(bound.rules());
        return bound;
    }

    /**
     * A model in which only what the rules allow is left.
     *
     * @throws IllegalArgumentException for rules with a budget
     */
    Mdp hold(Mdp model) {
        Optional<Rules> read = ofActions(model.actions());
        read.ifPresent(RuleOptions::refuseBudget);
        return read.map(each -> RuledMdp.of(model, each, situation()).mdp()).orElse(model);
    }

    private static void refuseBudget(Rules read) {
        if (read.budget().isPresent()) {
            throw new IllegalArgumentException(
                    "The rules \"%s\" have a budget for all customers together, which a learner cannot keep; leave it out, or use \"parcours plan\"."
                            .formatted(read.name()));
        }
    }

    /** What is known of all customers. */
    Situation situation() {
        return Situation.of(environment);
    }

    /** A rule that looks at the environment would never apply where none is named: that is refused. */
    private Rules fitting(Rules read) {
        Set<String> told = new TreeSet<>(read.environments());
        if (!told.isEmpty() && environment.isEmpty()) {
            throw new IllegalArgumentException(
                    "The rules \"%s\" tell environments apart (%s); say which one by --environment."
                            .formatted(read.name(), String.join(", ", told)));
        }
        return read;
    }
}
