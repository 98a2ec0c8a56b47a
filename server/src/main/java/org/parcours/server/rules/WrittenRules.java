package org.parcours.server.rules;

import java.util.List;
import org.parcours.files.BadFile;
import org.parcours.files.LocatedNode;
import org.parcours.files.RulesFile;
import org.parcours.journey.Campaign;
import org.parcours.journey.rules.Rules;
import org.parcours.journey.rules.Situation;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.server.http.ProblemError;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.ContactRules.Breach;
import org.parcours.simulate.World;

/** Reads rules that are written for a world. */
public final class WrittenRules {
    private static final int LONGEST = 20_000;

    private WrittenRules() {}

    /**
     * The rules in a request's field {@code rules}, as YAML; none where it is left out.
     *
     * @throws Problem with the line of the text that is refused, and for a budget, which learners cannot keep
     */
    public static ContactRules in(LocatedNode root, World world) {
        return root.findField("rules")
                .map(node -> bound(node.text(1, LONGEST), world))
                .orElseGet(() -> ContactRules.none(world));
    }

    private static ContactRules bound(String text, World world) {
        Rules rules;
        try {
            rules = RulesFile.parse("rules.yaml", text, RulesFile.Names.of(world));
        } catch (BadFile refused) {
            throw Problem.of(Kind.BAD_RULES, refused.reason(), List.of(ProblemError.of(refused)));
        }
        if (rules.budget().isPresent()) {
            throw Problem.of(
                    Kind.BAD_RULES,
                    "The rules have a budget for all customers together, which a learner that sees them one by one cannot keep; leave it out.");
        }
        return new ContactRules(world, rules, Situation.PLAIN);
    }

    /**
     * Refuses to start from a campaign that breaks rules.
     *
     * @throws Problem with each step that breaks one
     */
    public static void requireKept(Campaign campaign, ContactRules rules) {
        List<Breach> breaches = rules.breaches(campaign);
        if (!breaches.isEmpty()) {
            throw Problem.of(
                    Kind.BAD_RULES,
                    "The campaign breaks the rules, so that learning cannot start from it: %s; change it, or start from nothing."
                            .formatted(breaches.get(0)),
                    breaches.stream()
                            .map(breach -> ProblemError.ofStep(
                                    breach.path(), breach.excluded().toString()))
                            .toList());
        }
    }
}
