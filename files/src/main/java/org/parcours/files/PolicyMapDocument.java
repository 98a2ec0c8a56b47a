package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parcours.model.Mdp;
import org.parcours.plan.learn.sampled.ExactValue;
import org.parcours.plan.learn.sampled.LearnedPolicy;
import org.parcours.plan.learn.sampled.LikeliestPath;
import org.parcours.plan.learn.sampled.MdpEnvironment;

/**
 * What a policy does, state by state, each at the first step at which a journey can be there; as a map where the names of all states end in two numbers, such as
 * {@code pause@2:7}: row and column, counted from 0.
 */
public final class PolicyMapDocument {
    /** States told at most. */
    private static final int MOST = 1_000;

    private static final Pattern PLACE = Pattern.compile("(.*?)\\W*?(\\d{1,3})\\D{1,3}(\\d{1,3})\\)?");
    private static final String[] DIRECTIONS = {"up", "down", "left", "right"};
    private static final int[][] MOVES = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};

    private PolicyMapDocument() {}

    private record Place(String kind, int row, int column) {
        static Optional<Place> find(String state) {
            Matcher matcher = PLACE.matcher(state);
            return matcher.matches()
                    ? Optional.of(new Place(
                            matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))))
                    : Optional.empty();
        }
    }

    /**
     * Adds {@code states}, at most 1,000 of them, to a document.
     *
     * @param environment whose journeys say when a state is first reached
     */
    public static void put(ObjectNode document, Mdp mdp, MdpEnvironment environment, LearnedPolicy policy) {
        int[] steps = environment.firstSteps();
        Map<Integer, double[]> values = new HashMap<>();
        boolean mapped =
                mdp.states().stream().allMatch(state -> Place.find(state).isPresent());
        document.put("mapped", mapped).put("state_count", mdp.states().size());
        ArrayNode states = document.putArray("states");
        for (int state = 0; state < Math.min(MOST, mdp.states().size()); state++) {
            ObjectNode node = states.addObject().put("state", mdp.states().get(state));
            int step = steps[state];
            int row = step >= 0 && policy.decides(step) ? policy.row(step, state) : -1;
            node.put("terminal", mdp.transitions().isTerminal(state));
            if (row >= 0) {
                double[] then = values.computeIfAbsent(step, at -> new ExactValue(environment).values(policy, at));
                node.put("action", mdp.actionOf(row)).put("step", step).put("value", then[state]);
            }
            if (mapped) {
                place(node, mdp, state, row);
            }
        }
    }

    private static void place(ObjectNode node, Mdp mdp, int state, int row) {
        Place place = Place.find(mdp.states().get(state)).orElseThrow();
        node.put("kind", place.kind).put("row", place.row).put("column", place.column);
        if (row >= 0) {
            Place next = Place.find(mdp.states().get(LikeliestPath.likeliest(mdp.transitions(), row)))
                    .orElseThrow();
            for (int i = 0; i < MOVES.length; i++) {
                if (next.row - place.row == MOVES[i][0] && next.column - place.column == MOVES[i][1]) {
                    node.put("direction", DIRECTIONS[i]);
                }
            }
        }
    }
}
