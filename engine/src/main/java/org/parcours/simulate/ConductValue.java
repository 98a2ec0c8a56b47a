package org.parcours.simulate;

import java.util.Map;
import java.util.OptionalDouble;
import org.parcours.num.Workers;

/**
 * What a journey of a world's customers is worth on average under a conduct, exactly: by expectation over all customers and
 * all journeys that the conduct leads to, as a log of {@link JourneySample} would say it on average if it were endless.
 *
 * <p>Costs one answer of all hidden types for each journey and action that the conduct leads to.
 */
public final class ConductValue {
    /** Contacts that are answered at most; some seconds of work. */
    private static final int MOST_CONTACTS = 300_000;

    private final World world;
    private final WorldActions actions;
    private final Conduct conduct;
    private final double environmentDiscount;
    private final double controlDiscount;
    private final int horizon;
    private int contacts;
    private boolean isKnown = true;

    private ConductValue(
            World world,
            WorldActions actions,
            Conduct conduct,
            double environmentDiscount,
            double controlDiscount,
            int horizon) {
        this.world = world;
        this.actions = actions;
        this.conduct = conduct;
        this.environmentDiscount = environmentDiscount;
        this.controlDiscount = controlDiscount;
        this.horizon = horizon;
    }

    /**
     * The value of a conduct.
     *
     * @param environmentDiscount what money of the next step is worth now, in [0, 1]; the world's own discounts do not count
     * @param controlDiscount the same for control rewards
     * @param horizon how many steps of a journey count, at least 1
     * @return in money; empty where the conduct says nothing of a journey that customers come to, or does what the world does
     *     not know, or leads to too many journeys
     */
    public static OptionalDouble of(
            World world,
            WorldActions actions,
            Conduct conduct,
            double environmentDiscount,
            double controlDiscount,
            int horizon) {
        World undiscounted = world.withoutDiscounts();
        ConductValue value =
                new ConductValue(undiscounted, actions, conduct, environmentDiscount, controlDiscount, horizon);
        Course course = Course.ofExpectations(
                undiscounted, new HiddenTypes(undiscounted, HiddenTypes.DEFAULT_NODES), actions.lastDay());
        double sum = value.after(course.entry(1), JourneySoFar.START);
        return value.isKnown ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    /** What the people at a point still bring, discounted from their entry. */
    private double after(DecisionPoint point, JourneySoFar journey) {
        Workers.requireNotInterrupted();
        Map<String, Double> choices = conduct.choices(journey);
        isKnown &= !choices.isEmpty();
        double sum = 0;
        for (Map.Entry<String, Double> choice : choices.entrySet()) {
            if (isKnown && choice.getValue() > 0) {
                sum += choice.getValue() * after(point, journey, choice.getKey());
            }
        }
        return sum;
    }

    private double after(DecisionPoint point, JourneySoFar journey, String action) {
        double weight = Math.pow(environmentDiscount, journey.steps());
        if (action.equals(Conduct.STOP)) {
            return weight * point.valueOfStopping();
        }
        if (!actions.has(action) || ++contacts > MOST_CONTACTS) {
            isKnown = false;
            return 0;
        }
        DecisionPoint.Sent sent = point.send(actions.contact(action));
        double controlled = sent.controlReward();
        double sum = weight * (sent.settled() - controlled) + Math.pow(controlDiscount, journey.steps()) * controlled;
        for (int k = 0; k < world.reactions().size(); k++) {
            Reaction reaction = world.reactions().get(k);
            if (!reaction.ends() && sent.people(k) > 0) {
                sum += afterReaction(sent.after(k), journey.after(action, reaction.name()), weight);
            }
        }
        return sum;
    }

    /** What comes after the last step a world knows belongs to that step; what comes after the horizon does not count. */
    private double afterReaction(DecisionPoint point, JourneySoFar journey, double weight) {
        if (journey.steps() == world.timing().depth()) {
            return weight * point.valueOfStopping();
        }
        return journey.steps() < horizon ? after(point, journey) : 0;
    }
}
