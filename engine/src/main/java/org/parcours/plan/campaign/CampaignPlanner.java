package org.parcours.plan.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.parcours.journey.rules.RuleHistory;
import org.parcours.num.Workers;
import org.parcours.simulate.Contact;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.DecisionPoint;
import org.parcours.simulate.World;

/**
 * The exact optimum over all campaigns of a world, by backward recursion over what a marketer can see.
 *
 * <p>Where customers are all alike, histories with the same state (what the rules look at, and no more) share one
 * decision, and the cost is states × contacts. Where they differ in what nobody sees, a history is also evidence of who
 * is still there: the recursion runs over histories with the hidden types as weights, and costs
 * (contacts × reactions that go on)^depth × types. Both are the optimality equation of R. Bellman, <i>Dynamic
 * Programming</i>, 1957, the latter on the belief over types.
 *
 * <p>An interrupt ends a search with a {@link java.util.concurrent.CancellationException}.
 *
 * <p>Of contacts only those are weighed that the rules allow after this history; what the rules need to remember of it is
 * then part of a state.
 *
 * <p>Ties go to leaving people alone, then to the first contact in the order of the world's waits, channels, messages.
 */
final class CampaignPlanner {
    private static final double MOST_HISTORIES = 3e7;

    /** States that are kept at once: some 0.3 to 1 kB each, so that they fit beside a server of 512 MB. */
    private static final int MOST_STATES = 300_000;

    /** Values closer than this share of themselves differ by rounding only. */
    private static final double ROUNDING = 1e-12;

    private final World world;
    private final int depth;
    private final int mostStates;
    private final List<Contact> contacts;
    private final ContactRules rules;
    private final Objective objective;
    private final Map<Object, Decision> known = new ConcurrentHashMap<>();
    private final AtomicLong expanded = new AtomicLong();

    /** What decision points share that have the same future per person. */
    private record Key(Object point, String memory) {}

    CampaignPlanner(World world, int depth, ContactRules rules) {
        this(world, depth, rules, Objective.RETURN);
    }

    CampaignPlanner(World world, int depth, ContactRules rules, Objective objective) {
        this(world, depth, rules, objective, MOST_STATES);
    }

    /**
     * A planner of worlds that may be large.
     *
     * @param mostStates the search is refused when it meets more states than these
     */
    CampaignPlanner(World world, int depth, ContactRules rules, Objective objective, int mostStates) {
        if (depth < 0 || depth > world.timing().depth()) {
            throw new IllegalArgumentException("The plan's depth is %d, but world \"%s\" has journeys of 0 to %d steps."
                    .formatted(depth, world.name(), world.timing().depth()));
        }
        this.world = world;
        this.depth = depth;
        this.rules = rules;
        this.objective = objective;
        this.mostStates = mostStates;
        contacts = Contact.all(world);
        requireInReach();
    }

    /** Whether the search of a depth weighs so few histories that it ends. */
    static boolean isInReach(World world, int depth) {
        return !world.hasHiddenTypes() || Math.pow(branches(world), depth) <= MOST_HISTORIES;
    }

    /** How many decision points were weighed so far. */
    long statesExpanded() {
        return expanded.get();
    }

    /** The best decision for the people at a point, with its value for all of them. */
    Decision best(DecisionPoint point, RuleHistory history) {
        if (point.step() > depth) {
            return Decision.stop(objective.stopping(point));
        }
        Optional<Object> key = point.key();
        if (key.isEmpty()) {
            return weighed(point, history);
        }
        Key remembered = new Key(key.get(), rules.rules().memory(history));
        Decision perPerson = known.get(remembered);
        if (perPerson == null) {
            perPerson = weighed(point.ofOnePerson(), history);
            known.put(remembered, perPerson);
            requireRoom();
        }
        return new Decision(perPerson.value() * point.people(), perPerson.contact(), perPerson.next());
    }

    private Decision weighed(DecisionPoint point, RuleHistory history) {
        Workers.requireNotInterrupted();
        expanded.incrementAndGet();
        Decision best = Decision.stop(objective.stopping(point));
        for (Decision decision : candidates(point, history)) {
            double slack = ROUNDING * Math.max(Math.abs(best.value()), Math.abs(decision.value()));
            if (decision.value() > best.value() + slack) {
                best = decision;
            }
        }
        return best;
    }

    /** One decision an eligible contact; at the first step of a long search, several are looked into at once. */
    private List<Decision> candidates(DecisionPoint point, RuleHistory history) {
        List<Contact> eligible = rules.eligible(history, contacts);
        if (point.step() == 1 && point.key().isEmpty()) {
            return candidatesAtOnce(point, history, eligible);
        }
        return eligible.stream().map(contact -> sent(point, history, contact)).toList();
    }

    private List<Decision> candidatesAtOnce(DecisionPoint point, RuleHistory history, List<Contact> eligible) {
        AtomicInteger next = new AtomicInteger();
        Map<Integer, Decision> decisions = new ConcurrentSkipListMap<>();
        Workers.run(Runtime.getRuntime().availableProcessors(), () -> {
            for (int i = next.getAndIncrement(); i < eligible.size(); i = next.getAndIncrement()) {
                decisions.put(i, sent(point, history, eligible.get(i)));
            }
            return decisions;
        });
        return List.copyOf(decisions.values());
    }

    private Decision sent(DecisionPoint point, RuleHistory history, Contact contact) {
        DecisionPoint.Sent sent = point.send(contact);
        double value = objective.settled(sent);
        List<Decision> next = new ArrayList<>();
        for (int k = 0; k < world.reactions().size(); k++) {
            boolean goesOn = !world.reactions().get(k).ends();
            Decision decision = goesOn ? best(sent.after(k), rules.after(history, contact, k)) : Decision.stop(0);
            value += decision.value();
            next.add(decision);
        }
        return new Decision(value, Optional.of(contact), next);
    }

    private void requireInReach() {
        if (!isInReach(world, depth)) {
            throw new IllegalArgumentException(
                    ("World \"%s\" has customers who differ in what nobody sees, so that the optimum over %d levels must "
                                    + "weigh %.0e histories; take a smaller depth (--depth %d) or fewer waits.")
                            .formatted(world.name(), depth, Math.pow(branches(world), depth), deepest()));
        }
    }

    private void requireRoom() {
        if (known.size() > mostStates) {
            throw new IllegalArgumentException(
                    ("The optimum of world \"%s\" over %d levels must tell more than %,d states apart, which is the limit; "
                                    + "take a smaller depth (--depth), fewer waits, or rules that look at less of the history.")
                            .formatted(world.name(), depth, mostStates));
        }
    }

    private int deepest() {
        return (int) (Math.log(MOST_HISTORIES) / Math.log(branches(world)));
    }

    /** How many histories of one more step there are for each history. */
    private static double branches(World world) {
        long goingOn =
                world.reactions().stream().filter(reaction -> !reaction.ends()).count();
        return (double) goingOn * Contact.all(world).size();
    }
}
