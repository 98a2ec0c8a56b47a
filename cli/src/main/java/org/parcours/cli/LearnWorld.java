package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.parcours.files.CampaignFile;
import org.parcours.files.SimulationDocument;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.plan.learn.sampled.Environment;
import org.parcours.plan.learn.sampled.LearnedPolicy;
import org.parcours.plan.learn.sampled.LearnerSettings;
import org.parcours.plan.learn.sampled.LikeliestPath;
import org.parcours.plan.learn.sampled.WarmStart;
import org.parcours.plan.learn.sampled.WorldLearning;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Course;
import org.parcours.simulate.ExpectedSimulation;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.World;

/** Learning from the simulated customers of a world, from nothing or from a drawn campaign. */
final class LearnWorld implements LearnTask {
    private final World world;
    private final String named;
    private final Optional<CampaignStep> drawn;
    private final Course course;
    private final ContactRules allowed;
    private final WorldLearning learning;
    private final String madeBy;

    /**
     * Learning in a world.
     *
     * @param named the world as campaigns name it
     * @param rules what may be sent
     * @param drawn the campaign to start from, if any
     */
    LearnWorld(World world, String named, RuleOptions rules, Optional<Campaign> drawn, String madeBy) {
        this.world = world;
        this.named = named;
        this.madeBy = madeBy;
        this.drawn = drawn.flatMap(Campaign::start);
        course = Course.ofMixtures(
                world,
                new HiddenTypes(world, HiddenTypes.DEFAULT_NODES),
                drawn.map(List::of).orElse(List.of()));
        allowed = rules.ofLearning(world);
        drawn.ifPresent(this::requireKept);
        learning = new WorldLearning(course, this.drawn, allowed);
    }

    @Override
    public String name() {
        return world.name() + (drawn.isPresent() ? " from a drawn campaign" : "");
    }

    @Override
    public String unit() {
        return world.economics().currency();
    }

    @Override
    public Environment environment() {
        return learning.environment();
    }

    @Override
    public WarmStart start() {
        return learning.start();
    }

    @Override
    public boolean isExact(LearnedPolicy policy) {
        return true;
    }

    @Override
    public Referee referee(LearnerSettings settings) {
        return new WorldLearning(course, drawn, allowed)::value;
    }

    @Override
    public ObjectNode document(LearnedPolicy policy) {
        return CampaignFile.toJson(campaign(policy));
    }

    @Override
    public void write(Path target, LearnedPolicy policy) {
        CampaignFile.write(target, campaign(policy));
    }

    @Override
    public List<LikeliestPath> paths(LearnedPolicy policy) {
        return List.of();
    }

    @Override
    public void describe(LearnedPolicy policy, ObjectNode document) {
        Campaign campaign = campaign(policy).withAudience(world.economics().audience());
        document.set("simulation", SimulationDocument.of(ExpectedSimulation.run(world, campaign)));
    }

    private void requireKept(Campaign campaign) {
        List<ContactRules.Breach> breaches = allowed.breaches(campaign);
        if (!breaches.isEmpty()) {
            throw new IllegalArgumentException(
                    "Learning shall start from a campaign that breaks the rules: %s; change it, or start from nothing by --world."
                            .formatted(breaches.get(0)));
        }
    }

    private Campaign campaign(LearnedPolicy policy) {
        return new Campaign(madeBy, named, OptionalLong.empty(), learning.campaign(policy));
    }
}
