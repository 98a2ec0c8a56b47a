package org.parcours.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parcours.simulate.SmallSplits.atLeast;
import static org.parcours.simulate.SmallSplits.campaign;
import static org.parcours.simulate.SmallSplits.division;
import static org.parcours.simulate.SmallSplits.is;
import static org.parcours.simulate.SmallSplits.split;
import static org.parcours.simulate.SmallSplits.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.journey.split.CampaignPart;
import org.parcours.journey.split.CustomerSplit;
import org.parcours.journey.split.CustomerSplit.Branch;
import org.parcours.journey.split.DrawnStep;
import org.parcours.num.Seed;
import org.parcours.simulate.Behaviour.Scale;

class DivisionTest {
    private static final Behaviour HARD =
            new Behaviour(Scale.ODDS, List.of(), Optional.of(new Pressure(3, Map.of("conversion", -0.5))), 0.5, 0.02);

    /** Mail costs .5, engages .2, sells .1; sms costs 2, engages .1, sells .3. */
    private static final World PLAIN = world(new Behaviour(Scale.RATES, List.of(), Optional.empty(), 0, 0));

    private static World world(Behaviour behaviour) {
        return SmallWorlds.world(
                3,
                List.of(SmallWorlds.channel("mail", 0.5, 0.2, 0.1, 1), SmallWorlds.channel("sms", 2, 0.1, 0.3, 1)),
                behaviour,
                Control.NONE);
    }

    private static CampaignResult expected(World world, Division division) {
        return ExpectedSimulation.run(world, division);
    }

    private static CampaignResult sampled(World world, Division division, int threads) {
        return SampledSimulation.run(world, division, new Seed(7), threads, done -> {});
    }

    private static DrawnStep tree() {
        return step("mail", Map.of("engagement", step("sms", Map.of("negative", step("mail")))));
    }

    private static CustomerSplit alike() {
        return split(new Branch("strong", atLeast("effect", 0.4), Optional.of(tree())), tree());
    }

    @Test
    void branchesOfOneTreeChangeNothing() {
        for (World world : List.of(PLAIN, world(HARD))) {
            CampaignResult whole = expected(world, division(1000, tree()));
            CampaignResult divided = expected(world, division(1000, alike()));
            for (KeyFigure figure : KeyFigure.values()) {
                assertThat(divided.value(figure)).as("%s", figure).isEqualTo(whole.value(figure), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void branchesOfOneTreeDrawTheSameCustomers(int threads) {
        for (World world : List.of(PLAIN, world(HARD))) {
            CampaignResult whole = sampled(world, division(100_003, tree()), 1);
            CampaignResult divided = sampled(world, division(100_003, alike()), threads);
            assertThat(divided.figures()).isEqualTo(whole.figures());
            // 7 of 10 rows: ⌊70,002.1⌋ = 70,002 and ⌊30,000.9⌋ = 30,000, and one more for the larger remainder
            assertThat(divided.branches())
                    .containsExactly(
                            new BranchResult("[strong]", "strong", 0.7, 70_002),
                            new BranchResult("[otherwise]", "otherwise", 0.3, 30_001));
        }
    }

    @Test
    void plainCampaignsAreAsBefore() {
        Division division = division(5000, tree());
        CampaignResult plain = SampledSimulation.run(PLAIN, division.campaign().plain(), new Seed(7), 2);
        assertThat(sampled(PLAIN, division, 3)).isEqualTo(plain);
        assertThat(expected(PLAIN, division))
                .isEqualTo(ExpectedSimulation.run(PLAIN, division.campaign().plain()));
    }

    @Test
    void twoTreesAreMixedByTheirShares() {
        CampaignResult result = expected(
                PLAIN,
                division(
                        1000,
                        split(new Branch("strong", atLeast("effect", 0.8), Optional.of(step("sms"))), step("mail"))));
        // 3 of 10 rows: 300 · .3 by sms and 700 · .1 by mail; cost 300 · 2 + 700 · .5
        assertThat(result.value(KeyFigure.CONVERSIONS)).isEqualTo(160, within(1e-9));
        assertThat(result.value(KeyFigure.COST)).isEqualTo(950, within(1e-9));
        assertThat(result.steps()).extracting(StepResult::path).containsExactly("[strong]", "[otherwise]");
        assertThat(result.steps()).extracting(StepResult::people).containsExactly(300.0, 700.0);
        assertThat(result.branches()).extracting(BranchResult::share).containsExactly(0.3, 0.7);
    }

    @Test
    void aSplitAfterAReactionDividesThoseWhoReacted() {
        CampaignPart later = split(new Branch("fresh", is("kind", "new"), Optional.of(step("sms"))), step("mail"));
        CampaignResult result = expected(PLAIN, division(1000, step("mail", Map.of("engagement", later))));
        // 1000 · .2 engage; 60 of them are new, and 140 old or unknown: 100 + 60 · .3 + 140 · .1 buy
        assertThat(result.value(KeyFigure.CONVERSIONS)).isEqualTo(132, within(1e-9));
        // the first step is drawn once, and both cells come to it
        assertThat(result.steps())
                .extracting(StepResult::path)
                .containsExactly("", "engagement/[fresh]", "engagement/[otherwise]");
        assertThat(result.steps().get(0).people()).isEqualTo(1000, within(1e-9));
        assertThat(result.branches().get(0).people()).isEqualTo(60, within(1e-9));
        assertThat(result.branches().get(1).people()).isEqualTo(140, within(1e-9));
    }

    @Test
    void splitsInSplitsAreTriedInOrder() {
        CustomerSplit inner = new CustomerSplit(
                List.of(new Branch("best", atLeast("effect", 0.85), Optional.of(step("sms")))), Optional.empty());
        CustomerSplit outer = new CustomerSplit(
                List.of(
                        new Branch("new", is("kind", "new"), Optional.of(inner)),
                        new Branch("strong", atLeast("effect", 0.5), Optional.of(step("mail")))),
                Optional.empty());
        CampaignResult result = expected(PLAIN, division(1000, outer));
        // new: .8 .9 1; of them best .9 1; strong and not new: .5 .6 .7; the other 4 are left alone
        assertThat(result.branches())
                .extracting(BranchResult::path)
                .containsExactly("[new]", "[strong]", "[otherwise]", "[new]/[best]", "[new]/[otherwise]");
        assertThat(result.branches())
                .extracting(BranchResult::people)
                .containsExactly(300.0, 300.0, 400.0, 200.0, 100.0);
        assertThat(result.branches().get(3).share()).isEqualTo(2.0 / 3, within(1e-12));
        assertThat(result.value(KeyFigure.CONVERSIONS)).isEqualTo(200 * 0.3 + 300 * 0.1, within(1e-9));
    }

    @Test
    void aBranchThatNobodyTakesStandsThereWithNobody() {
        CampaignResult result = expected(
                PLAIN,
                division(
                        1000, split(new Branch("none", atLeast("effect", 2), Optional.of(step("sms"))), step("mail"))));
        assertThat(result.steps().get(0).people()).isZero();
        assertThat(result.branches().get(0)).isEqualTo(new BranchResult("[none]", "none", 0, 0));
        assertThat(result.value(KeyFigure.CONVERSIONS)).isEqualTo(100, within(1e-9));
    }

    @Test
    void everybodyIsWatchedForTheLongestJourney() {
        World organic = world(new Behaviour(Scale.RATES, List.of(), Optional.empty(), 0, 0.1));
        DrawnStep late =
                new DrawnStep(step("mail").action(), java.util.OptionalInt.of(100), Optional.empty(), Map.of());
        Division divided = division(
                1000,
                new CustomerSplit(
                        List.of(new Branch("strong", atLeast("effect", 0.6), Optional.of(late))), Optional.empty()));
        CampaignResult result = expected(organic, divided);
        double alone = expected(
                        organic,
                        division(
                                1000,
                                new CustomerSplit(
                                        List.of(new Branch("all", atLeast("effect", 0), Optional.of(late))),
                                        Optional.empty())))
                .value(KeyFigure.INCREMENTAL_CONVERSIONS);
        // half of the customers get the late mail, and the other half, left alone, brings nothing more than alone
        assertThat(result.value(KeyFigure.INCREMENTAL_CONVERSIONS)).isEqualTo(alone / 2, within(1e-9));
    }

    @Test
    void smallAudiencesAreDealtOutWhole() {
        CampaignPart start =
                split(new Branch("strong", atLeast("effect", 0.4), Optional.of(step("sms"))), step("mail"));
        // 1 person: .7 and .3; 2: 1.4 and .6; 4: 2.8 and 1.2
        assertThat(people(1, start)).containsExactly(1.0, 0.0);
        assertThat(people(2, start)).containsExactly(1.0, 1.0);
        assertThat(people(4, start)).containsExactly(3.0, 1.0);
    }

    private static List<Double> people(long audience, CampaignPart start) {
        return expected(PLAIN, division(audience, start)).branches().stream()
                .map(BranchResult::people)
                .toList();
    }

    @Test
    void aComparisonKeepsEachCustomer() {
        World world = world(HARD);
        CampaignPart other = split(new Branch("fresh", is("kind", "new"), Optional.of(step("sms"))), tree());
        List<Division> divisions = Division.together(
                List.of(campaign(50_000, alike()), campaign(50_000, other), campaign(50_000, tree())),
                SmallSplits.ten());
        List<Contender> contenders = divisions.stream()
                .map(division -> new Contender(world, division))
                .toList();
        PairedComparison comparison = PairedComparison.run(contenders, new Seed(7), 2, done -> {});
        // a split into equal branches differs from the campaign without it in nobody
        assertThat(comparison.differences().get(1).figures().values())
                .allSatisfy(difference ->
                        assertThat(difference.value().orElseThrow()).isZero());
        CampaignResult plain = comparison.results().get(2);
        assertThat(comparison.results().get(0).figures()).isEqualTo(plain.figures());
        assertThat(comparison.results().get(1).branches())
                .extracting(BranchResult::people)
                .containsExactly(15_000.0, 35_000.0);
        double before = plain.value(KeyFigure.CONVERSIONS);
        double after = comparison.results().get(1).value(KeyFigure.CONVERSIONS);
        assertThat(comparison
                        .differences()
                        .get(0)
                        .figures()
                        .getOrDefault(KeyFigure.CONVERSIONS, Estimate.exact(0))
                        .value())
                .hasValue(after - before);
        PairedComparison again = PairedComparison.run(contenders, new Seed(7), 5, done -> {});
        assertThat(again.results()).isEqualTo(comparison.results());
        assertThat(again.differences()).isEqualTo(comparison.differences());
    }

    @Test
    void stepsThatDoNotFitAreRefusedOnEveryBranch() {
        CampaignPart start = split(new Branch("none", atLeast("effect", 2), Optional.of(step("pigeon"))), step("mail"));
        assertThatThrownBy(() -> DividedFit.require(PLAIN, campaign(10, start)))
                .isInstanceOfSatisfying(
                        MisfitStep.class, misfit -> assertThat(misfit.path()).isEqualTo("[none]"));
        CampaignPart deep = step("mail", Map.of("negative", step("mail", Map.of("negative", alike()))));
        assertThatThrownBy(() -> DividedFit.require(PLAIN, campaign(10, deep)))
                .hasMessageContaining("negative/negative/[strong]/engagement\": step 4 lies below");
    }

    @Test
    void whatKnowsNoSplitsSaysSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        campaign(10, step("mail", Map.of("negative", alike()))).plain())
                .withMessageContaining("at \"negative\"")
                .withMessageContaining("take the split out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Division.of(campaign(10, alike()), Optional.empty()))
                .withMessageContaining("name it under customers");
    }
}
