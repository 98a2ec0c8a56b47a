package org.parcours.plan.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parcours.journey.rules.RuleHistory;
import org.parcours.num.Workers;
import org.parcours.simulate.Contact;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Course;
import org.parcours.simulate.DecisionPoint;
import org.parcours.simulate.Reaction;
import org.parcours.simulate.World;

/**
 * The exact optimum over campaigns when it is not known which of several worlds is the true one: maximises
 * {@code Σ p(w) · V(w, campaign)}.
 *
 * <p>The recursion carries along how many of the customers of each world, weighted by p, come to a history: that is the
 * belief about the world after what was seen there. So one campaign for all worlds learns from reactions as well as any
 * policy can. Source: K. J. Åström, "Optimal control of Markov processes with incomplete state information", J. Math.
 * Anal. Appl. 10, 1965. Cost: (contacts × reactions that go on)^depth × worlds.
 */
final class JointPlanner {
    private static final double MOST_HISTORIES = 3e7;
    private static final double ROUNDING = 1e-12;

    private final List<Course> courses;
    private final int depth;
    private final ContactRules rules;
    private final List<Contact> contacts;
    private final List<Reaction> reactions;

    JointPlanner(List<Course> courses, int depth, ContactRules rules) {
        World first = courses.get(0).world();
        for (Course course : courses) {
            requireSameShape(first, course.world());
        }
        if (depth < 0 || depth > first.timing().depth()) {
            throw new IllegalArgumentException("The plan's depth is %d, but world \"%s\" has journeys of 0 to %d steps."
                    .formatted(depth, first.name(), first.timing().depth()));
        }
        this.courses = courses;
        this.depth = depth;
        this.rules = rules;
        contacts = Contact.all(first);
        reactions = first.reactions();
        long goingOn = reactions.stream().filter(reaction -> !reaction.ends()).count();
        if (Math.pow((double) goingOn * contacts.size(), depth) > MOST_HISTORIES) {
            throw new IllegalArgumentException(
                    "With several worlds the optimum over %d levels must weigh %.0e histories; take a smaller depth (--depth %d)."
                            .formatted(depth, Math.pow((double) goingOn * contacts.size(), depth), depth - 1));
        }
    }

    /** The best decision for customers who enter, of whom a share lives in each world. */
    Decision best(List<Double> shares) {
        DecisionPoint[] points = new DecisionPoint[courses.size()];
        for (int w = 0; w < points.length; w++) {
            points[w] = courses.get(w).entry(shares.get(w));
        }
        return best(points, rules.entry());
    }

    private Decision best(DecisionPoint[] points, RuleHistory history) {
        Workers.requireNotInterrupted();
        double stopping = 0;
        for (DecisionPoint point : points) {
            stopping += point.valueOfStopping();
        }
        Decision best = Decision.stop(stopping);
        if (points[0].step() > depth) {
            return best;
        }
        for (Contact contact : contacts) {
            if (rules.allows(history, contact)) {
                Decision decision = sent(points, history, contact);
                double slack = ROUNDING * Math.max(Math.abs(best.value()), Math.abs(decision.value()));
                best = decision.value() > best.value() + slack ? decision : best;
            }
        }
        return best;
    }

    private Decision sent(DecisionPoint[] points, RuleHistory history, Contact contact) {
        DecisionPoint.Sent[] sent = new DecisionPoint.Sent[points.length];
        double value = 0;
        for (int w = 0; w < points.length; w++) {
            sent[w] = points[w].send(contact);
            value += sent[w].settled();
        }
        List<Decision> next = new ArrayList<>();
        for (int k = 0; k < reactions.size(); k++) {
            Decision decision = Decision.stop(0);
            if (!reactions.get(k).ends()) {
                DecisionPoint[] after = new DecisionPoint[points.length];
                for (int w = 0; w < points.length; w++) {
                    after[w] = sent[w].after(k);
                }
                decision = best(after, rules.after(history, contact, k));
            }
            value += decision.value();
            next.add(decision);
        }
        return new Decision(value, Optional.of(contact), next);
    }

    /** One campaign can only be for worlds in which the same can be done and seen. */
    private static void requireSameShape(World first, World other) {
        boolean same = first.reactions().equals(other.reactions())
                && first.messages().equals(other.messages())
                && first.timing().equals(other.timing())
                && first.channels().stream()
                        .map(channel -> channel.name())
                        .toList()
                        .equals(other.channels().stream()
                                .map(channel -> channel.name())
                                .toList());
        if (!same) {
            throw new IllegalArgumentException(
                    "Worlds \"%s\" and \"%s\" differ in their channels, messages, reactions, depth or waits, so that no campaign is for both; give worlds that differ in numbers only."
                            .formatted(first.name(), other.name()));
        }
    }
}
