package org.parcours.plan.learn;

import java.util.OptionalLong;
import org.parcours.journey.Campaign;
import org.parcours.num.Workers;
import org.parcours.simulate.Course;
import org.parcours.simulate.StepTree;
import org.parcours.simulate.World;

/**
 * Q-learning with a table over histories, explored by posterior sampling.
 *
 * <p><b>Rule.</b> Q(h, a) moves towards r + max Q(h′, ·) with steps of 1/n, for every customer seen and again for all those
 * seen before, until nothing moves (1, 2). What ends a journey is worth 0 after it, and the last step looks ahead to
 * nothing. A history is the whole path of actions and reactions, since any of them may change what a customer does next.
 *
 * <p><b>Exploration.</b> Customers enter in waves, each of which tries one campaign: at every history the action is drawn
 * with the probability that it is the best (3), or, with a share that falls to 0, among all. The latter matters
 * where a history's value rests on what nobody has tried yet behind it, of which its standard error knows nothing.
 *
 * <p><b>Start.</b> From a drawn campaign, the first customers are given just that; its actions stay the choice until another
 * one is surely better, and as long are kept in one of two decisions, so that exploration starts around the campaign.
 *
 * <p>Sources: (1) C. J. C. H. Watkins, <i>Learning from Delayed Rewards</i>, Cambridge 1989; C. Watkins, P. Dayan,
 * "Q-learning", Machine Learning 8, 1992. (2) L.-J. Lin, "Self-improving reactive agents based on reinforcement learning,
 * planning and teaching", Machine Learning 8, 1992 (experience replay). (3) W. R. Thompson, "On the likelihood that one
 * unknown probability exceeds another", Biometrika 25, 1933; A. Bai, F. Wu, X. Chen, "Bayesian mixture modelling and
 * inference based Thompson sampling in Monte-Carlo tree search", NIPS 2013.
 *
 * <p>The cost is O(waves × steps tried × types of customers), where the number of waves grows with the logarithm of the
 * customers.
 */
public final class QLearning implements CampaignLearner {
    private static final long FIRST_WAVE = 100;

    /** Later waves are a thousandth of the customers so far: small enough that none decides much. */
    private static final long PART_OF_WAVE = 1000;

    /** Enough to know a drawn campaign of common rates to about a tenth. */
    private static final long MOST_ON_START = 10_000;

    /** The most of all customers that are spent on knowing the start. */
    private static final long PART_ON_START = 10;

    @Override
    public String name() {
        return "q-learning";
    }

    @Override
    public Learned learn(Course course, LearningSettings settings, Witness witness) {
        World world = course.world();
        Campaign start = new Campaign(name(), world.name(), OptionalLong.empty(), settings.start());
        QTable table = new QTable(world, new StepTree(world, start), settings.rulesIn(world));
        Waves waves = new Waves(course, table, settings.seed());
        long onStart = customersOnStart(settings);
        long used = 0;
        while (used < settings.customers()) {
            Workers.requireNotInterrupted();
            long wave = Math.min(Math.max(FIRST_WAVE, used / PART_OF_WAVE), settings.customers() - used);
            if (used < onStart) {
                waves.follow(wave);
            } else {
                waves.explore(wave, settings.exploration().share((double) used / settings.customers()));
            }
            used += wave;
            witness.sees(used, table.choice(), waves.trial());
        }
        return new Learned(table.choice(), used, waves.explored());
    }

    private static long customersOnStart(LearningSettings settings) {
        return settings.start().isEmpty() ? 0 : Math.min(MOST_ON_START, 1 + settings.customers() / PART_ON_START);
    }
}
