package org.parcours.plan.learn;

import java.util.Optional;
import org.parcours.journey.CampaignStep;
import org.parcours.journey.StepPath;
import org.parcours.plan.campaign.CampaignPlan;
import org.parcours.simulate.Course;

/** The referee among learners: it reads the world's rates, finds the optimum exactly and needs no customer. */
public final class ExactPlanning implements CampaignLearner {
    @Override
    public String name() {
        return "exact";
    }

    @Override
    public boolean needsCustomers() {
        return false;
    }

    @Override
    public Learned learn(Course course, LearningSettings settings, Witness witness) {
        int depth = course.world().timing().depth();
        Optional<CampaignStep> best = CampaignPlan.of(
                        course, course.world().name(), depth, settings.rulesIn(course.world()))
                .campaign()
                .start();
        witness.sees(0, best, new LearningTrial(StepPath.START, best.map(CampaignStep::action)));
        return new Learned(best, 0, 0);
    }
}
