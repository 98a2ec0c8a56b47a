package org.parcours.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parcours.journey.CampaignChange.Add;
import org.parcours.journey.CampaignChange.Amount;
import org.parcours.journey.CampaignChange.AmountField;
import org.parcours.journey.CampaignChange.Note;
import org.parcours.journey.CampaignChange.Remove;
import org.parcours.journey.CampaignChange.Replace;
import org.parcours.journey.CampaignChange.Text;
import org.parcours.journey.CampaignChange.TextField;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class CampaignChangesTest {
    private static final List<String> REACTIONS = List.of("negative", "engagement", "maybe");

    private static CampaignStep step(String channel, Map<String, CampaignStep> on) {
        return new CampaignStep(new Action(channel, "hello"), on);
    }

    private static Campaign campaign(Optional<CampaignStep> start) {
        return new Campaign("test", "small", OptionalLong.empty(), start);
    }

    @Test
    void everyKindByHand() {
        CampaignStep mail = step("mail", Map.of());
        CampaignStep sms = step("sms", Map.of("negative", mail));
        Campaign before = campaign(Optional.of(step("mail", Map.of("negative", sms, "engagement", mail))));
        CampaignStep noted = new CampaignStep(mail.action(), OptionalInt.empty(), Optional.of("why"), Map.of());
        CampaignStep later =
                new CampaignStep(mail.action(), OptionalInt.of(7), Map.of("engagement", noted, "maybe", sms));
        Campaign after = new Campaign(
                "better", "small", OptionalLong.of(5), OptionalDouble.empty(), Optional.empty(), Optional.of(later));
        assertThat(CampaignChanges.between(before, after))
                .containsExactly(
                        new Text(TextField.NAME, Optional.of("test"), Optional.of("better")),
                        new Amount(AmountField.AUDIENCE, OptionalDouble.empty(), OptionalDouble.of(5)),
                        new Replace("", mail, later.withOn(Map.of())),
                        new Note("engagement", Optional.empty(), Optional.of("why")),
                        new Add("maybe", sms),
                        new Remove("negative", sms));
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allChangesTogetherMakeTheOtherCampaign(long seed) {
        RandomStream random = new RandomStream(new Seed(seed));
        Campaign before = random(random);
        Campaign after = random(random);
        List<CampaignChange> changes = CampaignChanges.between(before, after);
        assertThat(CampaignChanges.apply(before, changes)).isEqualTo(after);
        assertThat(changes.isEmpty()).isEqualTo(before.equals(after));
        assertThat(CampaignChanges.between(after, after)).isEmpty();
        assertThat(CampaignChanges.apply(before, List.of())).isEqualTo(before);
    }

    /** What was left out is what is still missing; nothing else came along. */
    @ParameterizedTest
    @MethodSource("seeds")
    void anySubsetLeavesTheOthersToBeMade(long seed) {
        RandomStream random = new RandomStream(new Seed(seed));
        Campaign before = random(random);
        Campaign after = random(random);
        List<CampaignChange> changes = CampaignChanges.between(before, after);
        List<CampaignChange> some = new ArrayList<>();
        List<CampaignChange> others = new ArrayList<>();
        changes.forEach(change -> (random.nextUniform() < 0.5 ? some : others).add(change));
        Campaign between = CampaignChanges.apply(before, some);
        assertThat(CampaignChanges.between(between, after)).isEqualTo(others);
        assertThat(CampaignChanges.apply(between, others)).isEqualTo(after);
    }

    private static Campaign random(RandomStream random) {
        return new Campaign(
                "name " + random.nextInt(2),
                "world " + random.nextInt(2),
                random.nextInt(2) == 0 ? OptionalLong.empty() : OptionalLong.of(1 + random.nextInt(2)),
                random.nextInt(2) == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 + random.nextInt(2)),
                note(random),
                random.nextInt(8) == 0 ? Optional.empty() : Optional.of(step(random, 4)));
    }

    private static Optional<String> note(RandomStream random) {
        return random.nextInt(3) > 0 ? Optional.empty() : Optional.of("note " + random.nextInt(2));
    }

    private static CampaignStep step(RandomStream random, int levels) {
        Map<String, CampaignStep> on = new LinkedHashMap<>();
        for (String reaction : REACTIONS) {
            if (levels > 1 && random.nextUniform() < 0.6) {
                on.put(reaction, step(random, levels - 1));
            }
        }
        OptionalInt wait = random.nextInt(4) == 0 ? OptionalInt.of(2) : OptionalInt.empty();
        return new CampaignStep(new Action("c" + random.nextInt(3), "hello"), wait, note(random), on);
    }

    static Stream<CampaignChange> strangers() {
        CampaignStep sms = step("sms", Map.of());
        return Stream.of(
                new Add("", sms),
                new Add("negative/negative", sms),
                new Remove("", sms),
                new Remove("engagement", sms),
                new Replace("", sms, sms),
                new Replace("negative", sms, sms),
                new Note("", Optional.of("x"), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void aChangeOfAnotherCampaignIsRefused(CampaignChange stranger) {
        Campaign mail = campaign(Optional.of(step("mail", Map.of())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CampaignChanges.apply(mail, List.of(stranger)))
                .withMessageContaining("does not fit this campaign");
    }

    @Test
    void aChangeIsMadeOnce() {
        CampaignChange add = new Add("", step("mail", Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CampaignChanges.apply(campaign(Optional.empty()), List.of(add, add)))
                .withMessageContaining("twice");
    }
}
