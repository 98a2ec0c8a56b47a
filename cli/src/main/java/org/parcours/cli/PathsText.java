package org.parcours.cli;

import java.io.PrintWriter;
import java.util.List;
import org.parcours.plan.learn.sampled.LikeliestPath;

/** Paths for people: what is done in which state, and what each step earns. */
final class PathsText {
    private final List<LikeliestPath> paths;

    PathsText(List<LikeliestPath> paths) {
        this.paths = paths;
    }

    void print(PrintWriter out) {
        for (LikeliestPath path : paths) {
            out.println();
            Table table = new Table("state", "action", "reward", "control reward")
                    .right(2)
                    .right(3);
            for (LikeliestPath.Step step : path.steps()) {
                table.row(step.state(), step.action(), number(step.reward()), number(step.controlReward()));
            }
            table.row(path.end(), "", "", "");
            table.print(out);
            out.println("worth " + Numbers.significant(path.value(), 6));
        }
    }

    private static String number(double reward) {
        return Numbers.significant(reward, 4);
    }
}
