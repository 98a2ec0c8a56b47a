package org.parcours.plan.learn.sampled;

import java.util.Optional;
import java.util.OptionalInt;
import org.parcours.journey.Action;
import org.parcours.journey.CampaignStep;
import org.parcours.journey.StepPath;
import org.parcours.plan.Discounts;
import org.parcours.plan.learn.CampaignLearner;
import org.parcours.plan.learn.LearningSettings;
import org.parcours.plan.learn.LearningTrial;
import org.parcours.simulate.Course;

/**
 * A method that learns from one simulated customer after the other, as a learner of campaigns.
 *
 * <p>Its Q-learning is called {@value #ONLINE}, since learners of campaigns have a {@link
 * org.parcours.plan.learn.QLearning} already, which replays all customers seen.
 */
public final class SampledCampaignLearner implements CampaignLearner {
    /** How often a witness sees the choice. */
    private static final long LOOKS = 200;

    /** The name of Watkins's Q-learning, with one update a contact. */
    private static final String ONLINE = "online-q-learning";

    private final LearningMethod method;

    /** A learner of campaigns by a method, with the method's own rate. */
    public SampledCampaignLearner(LearningMethod method) {
        this.method = method;
    }

    @Override
    public String name() {
        return method == LearningMethod.Q_LEARNING ? ONLINE : method.toString();
    }

    @Override
    public Learned learn(Course course, LearningSettings settings, Witness witness) {
        WorldLearning world = new WorldLearning(course, settings.start(), settings.rulesIn(course.world()));
        JourneyLearner learner = method.learner(world.environment(), settings(settings), world.start());
        long between = Math.max(1, settings.customers() / LOOKS);
        Optional<CampaignStep> choice = settings.start();
        while (learner.journeys() < settings.customers()) {
            learner.learn(Math.min(between, settings.customers() - learner.journeys()));
            choice = world.campaign(learner.policy());
            Optional<Action> first = choice.map(CampaignStep::action);
            witness.sees(learner.journeys(), choice, new LearningTrial(StepPath.START, first));
        }
        return new Learned(choice, learner.journeys(), learner.exploredJourneys());
    }

    private LearnerSettings settings(LearningSettings settings) {
        return new LearnerSettings(
                settings.customers(),
                OptionalInt.empty(),
                Discounts.same(1),
                JourneyExploration.falling(settings.exploration().first()),
                method.defaultRateInWorlds(),
                LearnerSettings.BACKUP,
                false,
                settings.seed());
    }
}
