package org.parcours.plan.bandit;

/** One ridge regression of rewards on features for each arm. */
final class LinearArms {
    private final Ridge[] arms;

    LinearArms(int arms, int features, double penalty) {
        this.arms = new Ridge[new ArmTable(arms).arms()];
        for (int arm = 0; arm < arms; arm++) {
            this.arms[arm] = new Ridge(features, penalty);
        }
    }

    double mean(Context context, int arm) {
        return arms[arm].mean(context.row());
    }

    /** √(xᵀA⁻¹x): the standard error of the mean in units of that of one reward. */
    double deviation(Context context, int arm) {
        return Math.sqrt(arms[arm].variance(context.row()));
    }

    double coefficient(int arm, int feature) {
        return arms[arm].coefficient(feature);
    }

    void add(Context context, int arm, double reward, double weight) {
        ArmTable.requireLesson(context, arm, reward, weight);
        arms[arm].add(context.row(), reward, weight);
    }
}
