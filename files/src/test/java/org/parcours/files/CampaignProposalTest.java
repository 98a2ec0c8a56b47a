package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parcours.journey.Action;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignChange;
import org.parcours.journey.CampaignChanges;
import org.parcours.journey.CampaignStep;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.plan.campaign.CampaignPlan;
import org.parcours.plan.campaign.CampaignProposal;
import org.parcours.plan.campaign.CampaignRegret;
import org.parcours.plan.campaign.CampaignValue;
import org.parcours.simulate.Course;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.World;

class CampaignProposalTest {
    private static final World STORIES = WorldFile.load("stories", Path.of("."));
    private static final World BENCHMARK = WorldFile.load("benchmark", Path.of("."));

    /** Two nodes a channel: the identity holds for any number of types. */
    private static Course course(World world) {
        return Course.ofExpectations(world, new HiddenTypes(world, 2), 0);
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void worthsSumToTheGainOfAnyProposal(int seed) {
        World world = seed % 4 == 0 ? BENCHMARK : STORIES;
        RandomCampaigns campaigns = new RandomCampaigns(world, new RandomStream(new Seed(seed)));
        Campaign drawn = campaigns.next(4, 0.4, 1_000_000);
        Campaign other = campaigns.next(4, 0.4, 1_000_000);
        Course course = course(world);
        CampaignProposal proposal = CampaignProposal.of(course, drawn, other.start());
        CampaignValue values = new CampaignValue(course);
        double gain = 1e6 * (values.perCustomer(other.start()) - values.perCustomer(drawn.start()));
        assertThat(proposal.gain()).isEqualTo(gain, within(1e-6));
        double sum = proposal.changes().stream()
                .mapToDouble(CampaignProposal.Change::worth)
                .sum();
        assertThat(sum).isEqualTo(gain, within(1e-6));
        List<CampaignChange> changes =
                proposal.changes().stream().map(CampaignProposal.Change::change).toList();
        assertThat(CampaignChanges.apply(drawn, changes)).isEqualTo(drawn.withStart(other.start()));
        assertThat(proposal.changes()).isSortedAccordingTo((a, b) -> Double.compare(b.worth(), a.worth()));
    }

    @Test
    void theOptimumAsProposalIsWorthTheRegrets() {
        Campaign drawn =
                CampaignFile.read(Path.of("../examples/brand-first.json")).campaign();
        Course course = course(STORIES);
        CampaignPlan plan = CampaignPlan.of(course, "stories", 4);
        CampaignProposal proposal =
                CampaignProposal.of(course, drawn, plan.campaign().start());
        assertThat(proposal.proposedValue()).isEqualTo(27_340_724.86, within(1_500.0)); // people rounded there
        CampaignRegret regret = proposal.regret().orElseThrow();
        assertThat(proposal.gain()).isEqualTo(regret.gap(), within(1e-6));
        assertThat(proposal.shareOfGap(proposal.gain()).orElseThrow()).isEqualTo(1, within(1e-12));
        assertThat(proposal.optimum().orElseThrow()).isEqualTo(proposal.proposedValue(), within(1e-6));
    }

    @Test
    void aChangeAtOneStepIsWorthItsPeopleTimesItsGain() {
        // by hand, for 10,000,000 in stories: the text message after an e-mail's negative converts
        // 0.0015 · 1.375 · 2 · 1/5 = 0.000825 of 10,000,000 · (1 − 0.052 − 0.0006875) people... less nothing, at 200
        // each
        Action brand = new Action("email", "brand");
        Action promotion = new Action("sms", "promotion");
        Campaign drawn = new Campaign(
                "one step", "stories", OptionalLong.of(10_000_000), Optional.of(new CampaignStep(brand, Map.of())));
        CampaignStep text = new CampaignStep(promotion, Map.of());
        CampaignProposal proposal = CampaignProposal.of(
                course(STORIES), drawn, Optional.of(new CampaignStep(brand, Map.of("negative", text))));
        double people = 10_000_000 * (1 - 0.01 * 1.3 * 4 - 0.0005 * 1.375);
        assertThat(proposal.changes()).hasSize(1);
        CampaignProposal.Change change = proposal.changes().get(0);
        assertThat(change.change()).isEqualTo(new CampaignChange.Add("negative", text));
        assertThat(change.people()).isEqualTo(people, within(1e-3));
        assertThat(change.worth()).isEqualTo(people * 0.0015 * 1.375 * 2 / 5 * 200, within(1e-3));
    }

    @Test
    void notesAndWaitsThatStaySayTheSameAsBefore() {
        CampaignStep noted = new CampaignStep(
                new Action("email", "brand"), OptionalInt.of(3), Optional.of("ask the team"), Map.of());
        Campaign drawn = new Campaign("noted", "benchmark", OptionalLong.empty(), Optional.of(noted));
        CampaignStep same = new CampaignStep(new Action("email", "brand"), Map.of());
        CampaignProposal proposal = CampaignProposal.of(course(BENCHMARK), drawn, Optional.of(same));
        assertThat(proposal.proposed()).isEqualTo(drawn);
        assertThat(proposal.changes()).isEmpty();
        assertThat(proposal.gain()).isEqualTo(0, within(1e-9));
    }

    @Test
    void anOptimumHasNoGap() {
        Course course = course(STORIES);
        Campaign best = CampaignPlan.of(course, "stories", 4).campaign();
        CampaignProposal proposal = CampaignProposal.of(course, best, Optional.empty());
        assertThat(proposal.shareOfGap(1)).isEmpty();
        assertThat(proposal.changes()).hasSize(1);
        assertThat(proposal.changes().get(0).worth()).isEqualTo(-proposal.drawnValue(), within(1e-6));
    }
}
