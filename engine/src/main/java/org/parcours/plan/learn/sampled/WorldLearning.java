package org.parcours.plan.learn.sampled;

import java.util.Optional;
import java.util.OptionalLong;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.plan.campaign.CampaignValue;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Course;
import org.parcours.simulate.StepTree;

/** A world as an environment of histories: what to learn in, where to start, and what was learnt as a campaign. */
public final class WorldLearning {
    private final Course course;
    private final HistoryTree tree;
    private final StepTree drawn;
    private final CampaignValue values;
    private Optional<CampaignStep> valued = Optional.empty();
    private double value;

    /**
     * Learning in a world.
     *
     * @param start the first step of the campaign to start from; empty to start from nothing
     */
    public WorldLearning(Course course, Optional<CampaignStep> start) {
        this(course, start, ContactRules.none(course.world()));
    }

    /**
     * Learning in a world under rules: what they forbid is neither tried nor proposed.
     *
     * @param start the first step of the campaign to start from; empty to start from nothing
     * @throws IllegalArgumentException if the start breaks the rules
     */
    public WorldLearning(Course course, Optional<CampaignStep> start, ContactRules rules) {
        this.course = course;
        String world = course.world().name();
        drawn = new StepTree(course.world(), new Campaign(world, world, OptionalLong.empty(), start));
        tree = new HistoryTree(course.world(), drawn, rules);
        values = new CampaignValue(course);
        value = values.perCustomer(valued);
    }

    /** Simulated customers, for one thread. */
    public Environment environment() {
        return new HistoryEnvironment(course, tree);
    }

    /** The campaign to start from, as a learner takes it. */
    public WarmStart start() {
        return tree.start(drawn);
    }

    /** The first step of the campaign that a policy is; empty for doing nothing. */
    public Optional<CampaignStep> campaign(LearnedPolicy policy) {
        return tree.campaign(policy);
    }

    /** The exact expected return of a policy per entering customer; a campaign asked twice in turn is valued once. */
    public double value(LearnedPolicy policy) {
        Optional<CampaignStep> campaign = campaign(policy);
        if (!campaign.equals(valued)) {
            valued = campaign;
            value = values.perCustomer(campaign);
        }
        return value;
    }
}
