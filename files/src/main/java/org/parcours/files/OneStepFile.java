package org.parcours.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parcours.model.Mdp;
import org.parcours.plan.bandit.OneStepProblem;

/** Decision processes of one step in files: each action of a start leads to a terminal state, and each line is a reward. */
public final class OneStepFile {
    private OneStepFile() {}

    /** What one line of a model says. */
    private record Line(String action, String next, double probability, double reward) {}

    /**
     * Reads a model of one step.
     *
     * @param starts states in which customers come, each as probable as the others; empty for the model's first state
     */
    public static OneStepProblem read(Path file, List<String> starts) {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        Mdp mdp = MdpFile.read(
                file,
                (state, action, next, probability, reward) -> lines.computeIfAbsent(state, none -> new ArrayList<>())
                        .add(new Line(action, next, probability, reward)));
        List<String> states = starts.isEmpty() ? List.of(mdp.states().get(0)) : starts;
        OneStepProblem.Builder problem = OneStepProblem.builder();
        for (String state : states) {
            problem.state(state, 1);
            List<Line> known = lines.get(state);
            if (known == null) {
                throw BadFile.whole(
                        file,
                        "customers shall come in the state \"%s\", but nothing can be done there; expected one of %s"
                                .formatted(state, String.join(", ", lines.keySet())));
            }
            for (Line line : known) {
                if (lines.containsKey(line.next())) {
                    throw BadFile.whole(
                            file,
                            "\"%s\" leads from \"%s\" to \"%s\", where journeys go on; bandits decide once, so take a learner of journeys such as q-learning"
                                    .formatted(line.action(), state, line.next()));
                }
                problem.outcome(line.action(), line.probability(), line.reward());
            }
        }
        return problem.build();
    }
}
