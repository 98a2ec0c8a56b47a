package org.parcours.journey.rules;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parcours.journey.StepPath;

/**
 * What was done to one customer so far, as far as rules may ask. Immutable; a later history shares its past.
 *
 * <p>Time is counted in whole days from the customer's entry on day 0.
 */
public final class RuleHistory {
    private final Situation situation;
    private final @Nullable Past last;
    private final int steps;
    private final int day;
    private final String path;
    private final Optional<String> state;
    private final Optional<String> reaction;

    /** One contact and those before it. */
    private record Past(
            ActionName action,
            int day,
            Optional<String> reaction,
            @Nullable Past before) {}

    private RuleHistory(
            Situation situation,
            @Nullable Past last,
            int steps,
            int day,
            String path,
            Optional<String> state,
            Optional<String> reaction) {
        this.situation = situation;
        this.last = last;
        this.steps = steps;
        this.day = day;
        this.path = path;
        this.state = state;
        this.reaction = reaction;
    }

    /** A customer who has just entered, to whom nothing was done. */
    public static RuleHistory entry(Situation situation) {
        return new RuleHistory(situation, null, 0, 0, StepPath.START, Optional.empty(), Optional.empty());
    }

    /** The same customer known to be in a state of a model or log. */
    public RuleHistory in(String name) {
        return new RuleHistory(situation, last, steps, day, path, Optional.of(name), reaction);
    }

    /** The same after some days without anything done. */
    public RuleHistory later(int days) {
        return new RuleHistory(situation, last, steps, day + days, path, state, reaction);
    }

    /** After a contact {@code waitDays} from now, and the reaction to it where one is known. */
    RuleHistory contacted(ActionName action, int waitDays, Optional<String> answer) {
        Past contact = new Past(action, day + waitDays, answer, last);
        return new RuleHistory(situation, contact, steps + 1, day + waitDays, after(answer), state, answer);
    }

    /** After a step that left the customer alone. */
    RuleHistory waited(int waitDays, Optional<String> answer) {
        return new RuleHistory(situation, last, steps + 1, day + waitDays, after(answer), state, answer);
    }

    private String after(Optional<String> answer) {
        return answer.map(name -> StepPath.after(path, name)).orElse(path);
    }

    /** What is known of the customer besides his history. */
    public Situation situation() {
        return situation;
    }

    /** How many steps were taken, those that left him alone included. */
    public int steps() {
        return steps;
    }

    /** Days since his entry. */
    public int day() {
        return day;
    }

    /** The state: by its name in a model or log, elsewhere the reactions so far joined by "/", empty at the entry. */
    public String state() {
        return state.orElse(path);
    }

    /** The reactions so far joined by "/"; empty at the entry and where reactions are not known. */
    String path() {
        return path;
    }

    /** The reaction to the step before, where it is known. */
    Optional<String> reaction() {
        return reaction;
    }

    /** Puts the days of the latest contacts that match into an array, latest first; returns how many there were. */
    int days(Predicate<ActionName> matching, int[] into) {
        int count = 0;
        for (Past past = last; past != null && count < into.length; past = past.before) {
            if (matching.test(past.action)) {
                into[count++] = past.day;
            }
        }
        return count;
    }

    /** Puts the latest contacts' actions into an array, latest first; returns how many there were. */
    int actions(ActionName[] into) {
        int count = 0;
        for (Past past = last; past != null && count < into.length; past = past.before) {
            into[count++] = past.action;
        }
        return count;
    }

    /** Whether a contact was made on one of the meant channels and answered with one of the meant reactions. */
    boolean wasAnswered(Predicate<ActionName> matching, Predicate<String> answer) {
        for (Past past = last; past != null; past = past.before) {
            if (past.reaction.filter(answer).isPresent() && matching.test(past.action)) {
                return true;
            }
        }
        return false;
    }

    /** Calls back for each contact whose reaction is known, latest first. */
    void forEachAnswer(BiConsumer<ActionName, String> visitor) {
        for (Past past = last; past != null; past = past.before) {
            ActionName action = past.action;
            past.reaction.ifPresent(answer -> visitor.accept(action, answer));
        }
    }
}
