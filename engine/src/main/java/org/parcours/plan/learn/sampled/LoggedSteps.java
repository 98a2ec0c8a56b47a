package org.parcours.plan.learn.sampled;

import java.util.Arrays;
import org.parcours.log.JourneyLog;

/**
 * The steps of a log as a learner reads them, in columns: the row (state, action), the next state and the reward, 16 bytes a
 * step.
 */
public final class LoggedSteps {
    /** In place of a next state: the journey ended. */
    static final int ENDED = -1;

    final int states;
    final int actions;
    final int[] rows;
    final int[] next;
    final double[] rewards;

    /**
     * Takes the columns over without a copy.
     *
     * @param rows of each step state · actions + action
     * @param next of each step the next state; −1 where the journey ended
     * @param rewards of each step the reward
     */
    public LoggedSteps(int states, int actions, int[] rows, int[] next, double[] rewards) {
        if (rows.length != next.length || rows.length != rewards.length) {
            throw new IllegalArgumentException(
                    "The columns have %d rows, %d next states and %d rewards; give one a step."
                            .formatted(rows.length, next.length, rewards.length));
        }
        this.states = states;
        this.actions = actions;
        this.rows = rows;
        this.next = next;
        this.rewards = rewards;
        for (int step = 0; step < rows.length; step++) {
            boolean row = rows[step] >= 0 && rows[step] < states * actions;
            if (!row || next[step] < ENDED || next[step] >= states) {
                throw new IllegalArgumentException(
                        "Step %d has row %d and next state %d, but there are %d states and %d actions."
                                .formatted(step, rows[step], next[step], states, actions));
            }
        }
    }

    /**
     * The steps of a log with rewards less costs, plus control rewards. A step whose next state nobody logged, because only
     * observation ended, is left out.
     */
    public static LoggedSteps of(JourneyLog log) {
        int count = 0;
        int actions = log.actions().size();
        int[] rows = new int[log.steps()];
        int[] next = new int[log.steps()];
        double[] rewards = new double[log.steps()];
        for (int row = 0; row < log.steps(); row++) {
            boolean ended = log.isTerminal(row);
            if (ended || log.nextState(row) != JourneyLog.NONE) {
                rows[count] = log.state(row) * actions + log.action(row);
                next[count] = ended ? ENDED : log.nextState(row);
                rewards[count++] = log.reward(row) - log.cost(row) + log.controlReward(row);
            }
        }
        return new LoggedSteps(
                log.states().size(),
                actions,
                Arrays.copyOf(rows, count),
                Arrays.copyOf(next, count),
                Arrays.copyOf(rewards, count));
    }

    /** How many steps there are. */
    public int size() {
        return rows.length;
    }
}
