package org.parcours.plan.learn.sampled;

/**
 * n-step tree backup with a greedy target: the return of up to n steps, cut at the first action that is not greedy, whose
 * state is then worth its best value. Off-policy as Q-learning is, without importance weights; with n = 1 it is Q-learning.
 *
 * <p>Of the n-step methods this one is taken because n-step SARSA learns the values of the policy with its exploration, and
 * its off-policy form multiplies importance weights.
 *
 * <p>Source: D. Precup, R. S. Sutton, S. Singh, "Eligibility traces for off-policy policy evaluation", ICML 2000; Sutton and
 * Barto 2018, §7.5. An update costs O(n).
 */
final class TreeBackup extends TabularLearner {
    private final int[] stage;
    private final int[] from;
    private final int[] rows;
    private final double[] rewards;

    TreeBackup(Environment environment, LearnerSettings settings, WarmStart start) {
        super(environment, settings, start);
        int remembered = Math.min(settings.backup(), stages.longest());
        stage = new int[remembered];
        from = new int[remembered];
        rows = new int[remembered];
        rewards = new double[remembered];
    }

    @Override
    int follow() {
        int remembered = rows.length;
        int step = 0;
        boolean over = environment.isTerminal(state());
        while (!over && step < stages.longest()) {
            if (step >= remembered) {
                back(step - remembered, step, false);
            }
            int place = step % remembered;
            stage[place] = stages.of(step);
            from[place] = state();
            rows[place] = row(stage[place], state());
            rewards[place] = act(stage[place], rows[place]);
            over = isOver(step);
            step++;
        }
        // The last step comes first: what a bad end teaches of it must not be charged to the steps that led there.
        for (int first = step - 1; first >= Math.max(0, step - remembered); first--) {
            back(first, step, over);
        }
        return step;
    }

    /** Updates the row taken at a step by what was seen since, up to but without step {@code now}. */
    private void back(int first, int now, boolean over) {
        int remembered = rows.length;
        double worth = over ? 0 : values.best(stages.of(now), state());
        for (int step = now - 1; step > first; step--) {
            int place = step % remembered;
            int greedy = values.greedy(stage[place], from[place]);
            worth = rows[place] == greedy
                    ? rewards[place] + stages.discount() * worth
                    : values.value(stage[place], greedy);
        }
        int place = first % remembered;
        values.update(stage[place], rows[place], rewards[place] + stages.discount() * worth);
    }
}
