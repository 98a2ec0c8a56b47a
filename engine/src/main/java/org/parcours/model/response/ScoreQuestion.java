package org.parcours.model.response;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What scores are to say: whose response to what, and what it is worth.
 *
 * @param action the action whose response is foretold; empty for all actions but the baseline
 * @param baseline the action that stands for no offer; empty where nothing is compared
 * @param responses what counts as a response; any of them, at least one
 * @param lifetimeValue what a customer who responds is worth
 * @param step the one step that counts, from 0; empty for all steps of all journeys
 */
public record ScoreQuestion(
        Optional<String> action,
        Optional<String> baseline,
        List<Response> responses,
        LifetimeValue lifetimeValue,
        OptionalInt step) {
    public ScoreQuestion {
        responses = List.copyOf(responses);
        if (responses.isEmpty()) {
            throw new IllegalArgumentException("Nothing counts as a response; name at least one, such as reward>0.");
        }
        if (action.isPresent() && action.equals(baseline)) {
            throw new IllegalArgumentException(
                    "The action \"%s\" cannot be its own baseline; name another.".formatted(action.get()));
        }
        if (step.isPresent() && step.getAsInt() < 0) {
            throw new IllegalArgumentException("The step is " + step.getAsInt() + ", but steps count from 0.");
        }
    }
}
