package org.parcours.plan.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class DeepBiddingTest {
    /** Prices 0 to 3, average value 0.5. */
    private static final Market MARKET = new Market(new long[] {9, 9, 9, 9}, 36, 18, 54);

    @Test
    void seesSevenFeatures() {
        Standing standing = new Standing(100, 4);
        standing.moveTo(Episodes.ofAuctions(40, 40, 4), 0, 10);
        standing.pay(20);
        float[] features = new SlotFeatures(MARKET).of(new SlotFigures(0, 10, 8, 20, 2.5), standing);
        // slot 1 of 4, 80 of 100 left, 3 slots of 4 left, (80 − 100) / 100, 20 / 8 / 3, 8 / 10, 2.5 / (0.5 · 10)
        assertThat(features).containsExactly(0.25F, 0.8F, 0.75F, -0.2F, (float) (2.5 / 3), 0.8F, 0.5F);
    }

    @Test
    void anAdjustmentIsAShareOfLambda() {
        assertThat(Adjustments.apply(0, 2)).isEqualTo(1.84, within(1e-15));
        assertThat(Adjustments.apply(3, 2)).isEqualTo(2);
        assertThat(Adjustments.apply(6, 2)).isEqualTo(2.16, within(1e-15));
    }

    @Test
    void theTrueValueHasOnePeakOverTheAdjustments() {
        assertThat(DeepAgent.hasOnePeak(new float[] {1, 2, 3, 3, 2})).isTrue();
        assertThat(DeepAgent.hasOnePeak(new float[] {3, 2, 1})).isTrue();
        assertThat(DeepAgent.hasOnePeak(new float[] {1, 2, 3})).isTrue();
        assertThat(DeepAgent.hasOnePeak(new float[] {1, 3, 2, 3})).isFalse();
        assertThat(DeepAgent.hasOnePeak(new float[] {3, 1, 1, 2})).isFalse();
    }

    @Test
    void aStepIsCreditedWithTheBestReturnOfItsEpisodes() {
        BestReturns returns = new BestReturns(2);
        returns.credit(step(0.5F, 2), 0.7);
        // the same state to a hundredth and the same action: the larger return stays
        returns.credit(step(0.501F, 2), 0.9);
        returns.credit(step(0.5F, 2), 0.4);
        assertThat(returns.size()).isEqualTo(1);
        assertThat(drawn(returns)).isEqualTo(0.9F);
        returns.credit(step(0.5F, 3), 0.1);
        returns.credit(step(0.6F, 2), 0.2);
        assertThat(returns.size()).isEqualTo(2);
        // its place was taken, so that it counts anew
        returns.credit(step(0.5F, 2), 0.3);
        returns.credit(step(0.6F, 2), 0.3);
        assertThat(drawn(returns)).isEqualTo(0.3F);
    }

    private static Trajectory step(float feature, int action) {
        Trajectory trajectory = new Trajectory();
        trajectory.add(new float[] {feature, 0, 0, 0, 0, 0, 0}, action);
        return trajectory;
    }

    private static float drawn(BestReturns returns) {
        float[] targets = new float[1];
        returns.draw(new RandomStream(new Seed(1)), 1, new float[SlotFeatures.COUNT + 1], targets);
        return targets[0];
    }

    @Test
    void saysWhatToDoWhereThereAreNoNetworks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bidders(BidderSettings.of(MARKET, 10, 10), t -> {}).make(BiddingMethod.DRLB))
                .withMessageContaining("./mvnw -pl neural -am -DskipTests package");
    }
}
