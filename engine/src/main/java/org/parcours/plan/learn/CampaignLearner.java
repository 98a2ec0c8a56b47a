package org.parcours.plan.learn;

import java.util.Optional;
import org.parcours.journey.CampaignStep;
import org.parcours.simulate.Course;

/**
 * Finds a better campaign for a world. Learners say what they would do; what that is worth is not theirs to say, but is
 * looked up by {@link LearningRun}.
 */
public interface CampaignLearner {
    /** The learner's name in documents, such as {@code q-learning}. */
    String name();

    /** Whether customers teach it, so that what it learnt can be told by how many there were. */
    default boolean needsCustomers() {
        return true;
    }

    /**
     * Learns a campaign. The same settings give the same campaign.
     *
     * @param course where simulated customers come from
     * @param witness is told of every choice as the customers come
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    Learned learn(Course course, LearningSettings settings, Witness witness);

    /**
     * What was learnt.
     *
     * @param choice the first step of the learnt campaign; empty to do nothing
     * @param customers how many customers were used
     * @param explored how many of them were given something else than the choice of the moment
     */
    record Learned(Optional<CampaignStep> choice, long customers, long explored) {}

    /** Sees a learner learn. */
    interface Witness {
        /**
         * Sees what the learner would do now.
         *
         * @param customers used so far
         * @param choice the first step of the campaign that the learner would choose now; empty to do nothing
         * @param trial what was tried last
         */
        void sees(long customers, Optional<CampaignStep> choice, LearningTrial trial);
    }
}
