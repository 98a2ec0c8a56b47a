package org.parcours.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parcours.model.network.Descent;
import org.parcours.model.network.Network;
import org.parcours.model.network.NetworkShape;
import org.parcours.model.network.NetworkShape.Output;
import org.parcours.model.network.Networks;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class TorchNetworkTest {
    private static final Descent PLAIN = new Descent.Momentum(0.1, 0);

    @Test
    void isWhatAHandWorksOut() {
        try (Network network = make(2, List.of(2), 1, Output.LINEAR, PLAIN)) {
            // hidden: relu(1 x + 2 y + 0.5), relu(−1 x + 1 y); out: 3 h1 − 2 h2 + 1
            network.setParameters(new float[] {1, -1, 2, 1, 0.5F, 0, 3, -2, 1});
            // (1, 2): 5.5 and 1 make 15.5; (3, 1): 5.5 and 0 make 17.5
            assertThat(network.predict(new float[] {1, 2, 3, 1})).containsExactly(15.5F, 17.5F);
            assertThat(network.parameters()).containsExactly(1, -1, 2, 1, 0.5F, 0, 3, -2, 1);
        }
    }

    @Test
    void stepsDownTheGradient() {
        try (Network network = make(1, List.of(), 1, Output.LINEAR, PLAIN)) {
            network.setParameters(new float[] {2, 1});
            // output 7, target 5: loss 4, gradients 2 · 2 · 3 and 2 · 2, rate 0.1
            assertThat(network.fit(new float[] {3}, new float[] {5}, new float[] {1}))
                    .isEqualTo(4);
            assertThat(network.parameters()[0]).isEqualTo(0.8F, within(1e-6F));
            assertThat(network.parameters()[1]).isEqualTo(0.6F, within(1e-6F));
            // output 3, target 5, weight 0.5: loss 2, gradients 0.5 · 2 · (−2) · 3 and · 1; nothing is left of the
            // first
            assertThat(network.fit(new float[] {3}, new float[] {5}, new float[] {0.5F}))
                    .isEqualTo(2, within(1e-5));
            assertThat(network.parameters()[0]).isEqualTo(1.4F, within(1e-5F));
            assertThat(network.parameters()[1]).isEqualTo(0.8F, within(1e-5F));
        }
    }

    @Test
    void keepsAShareOfTheLastStepAsMomentum() {
        try (Network network = make(1, List.of(), 1, Output.LINEAR, new Descent.Momentum(0.1, 0.5))) {
            network.setParameters(new float[] {0, 1});
            // gradient of the bias 2 · 1, then 2 · 0.8 and half of the step before
            network.fit(new float[] {0}, new float[] {0}, new float[] {1});
            assertThat(network.parameters()[1]).isEqualTo(0.8F, within(1e-6F));
            network.fit(new float[] {0}, new float[] {0}, new float[] {1});
            assertThat(network.parameters()[1]).isEqualTo(0.8F - 0.1F - 0.16F, within(1e-6F));
        }
    }

    @Test
    void learnsAFunctionByEitherDescent() {
        for (Descent descent : List.of(new Descent.Momentum(0.01, 0.9), new Descent.Adam(0.003))) {
            try (Network network = make(2, List.of(32, 32), 1, Output.LINEAR, descent)) {
                RandomStream random = new RandomStream(new Seed(4));
                double loss = 1;
                for (int step = 0; step < 800; step++) {
                    float[] inputs = new float[64];
                    float[] targets = new float[32];
                    float[] weights = new float[32];
                    for (int row = 0; row < 32; row++) {
                        inputs[2 * row] = (float) random.nextUniform();
                        inputs[2 * row + 1] = (float) random.nextUniform();
                        targets[row] = inputs[2 * row] * inputs[2 * row + 1];
                        weights[row] = 1;
                    }
                    loss += (network.fit(inputs, targets, weights) - loss) / 20;
                }
                // the product of two uniform numbers has a variance of 7 / 144
                assertThat(loss).isLessThan(0.02 * 7 / 144);
            }
        }
    }

    @Test
    void learnsTheSharesOfClasses() {
        try (Network network = make(1, List.of(), 3, Output.SOFTMAX, PLAIN)) {
            for (int step = 0; step < 2000; step++) {
                network.fit(new float[] {0}, new float[] {0.2F, 0.3F, 0.5F}, new float[] {1, 1, 1});
            }
            float[] shares = network.predict(new float[] {0});
            assertThat(shares[0]).isEqualTo(0.2F, within(1e-4F));
            assertThat(shares[1]).isEqualTo(0.3F, within(1e-4F));
            assertThat(shares[2]).isEqualTo(0.5F, within(1e-4F));
        }
    }

    @Test
    void learnsAmongTheClassesThatArePossible() {
        try (Network network = make(1, List.of(), 3, Output.SOFTMAX, PLAIN)) {
            network.setParameters(new float[] {0, 0, 0, 0, 0, 9});
            // the third class would have nearly all; without it the two others share evenly, and the loss is ln 2
            assertThat(network.fit(new float[] {0}, new float[] {0.2F, 0.8F, 0}, new float[] {1, 1, 0}))
                    .isEqualTo(Math.log(2), within(1e-6));
            // the gradient of the biases is (.5 − .2, .5 − .8, 0), the rate .1
            assertThat(network.parameters()[3]).isEqualTo(-0.03F, within(1e-6F));
            assertThat(network.parameters()[4]).isEqualTo(0.03F, within(1e-6F));
            assertThat(network.parameters()[5]).isEqualTo(9);
            // odds of 3 : 1 beforehand, biases 0: −ln .75
            network.setParameters(new float[6]);
            assertThat(network.fit(new float[] {0}, new float[] {1, 0, 0}, new float[] {3, 1, 0}))
                    .isEqualTo(-Math.log(0.75), within(1e-6));
        }
    }

    @Test
    void oneSeedGivesOneNetwork() {
        assertThat(trained(new Seed(1))).containsExactly(trained(new Seed(1)));
        assertThat(trained(new Seed(1))).isNotEqualTo(trained(new Seed(2)));
    }

    @Test
    void networksLearnOnSeveralThreadsAsOnOne() {
        float[] alone = trainedOnNoise();
        List<float[]> together = IntStream.range(0, 8)
                .parallel()
                .mapToObj(thread -> trainedOnNoise())
                .toList();
        together.forEach(parameters -> assertThat(parameters).containsExactly(alone));
    }

    /** Libraries of linear algebra may round otherwise where numbers begin at another address. */
    @Test
    void whereNumbersLieInMemoryChangesNothing() {
        float[] first = trainedOnNoise();
        List<ByteBuffer> others = new ArrayList<>();
        RandomStream random = new RandomStream(new Seed(6));
        for (int run = 0; run < 60; run++) {
            for (int i = 0; i < 20; i++) {
                others.add(ByteBuffer.allocateDirect(1 + random.nextInt(3000)));
            }
            assertThat(trainedOnNoise()).containsExactly(first);
        }
        assertThat(others).hasSize(60 * 20); // still in memory
    }

    private static float[] trainedOnNoise() {
        RandomStream random = new RandomStream(new Seed(5));
        NetworkShape shape =
                new NetworkShape(7, List.of(100, 100), 7, Output.LINEAR, new Descent.Adam(0.01), new Seed(1));
        try (Network network = Networks.load().make(shape)) {
            for (int step = 0; step < 30; step++) {
                network.fit(uniform(32 * 7, random), uniform(32 * 7, random), uniform(32 * 7, random));
            }
            return network.parameters();
        }
    }

    private static float[] uniform(int size, RandomStream random) {
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = (float) random.nextUniform();
        }
        return numbers;
    }

    private static float[] trained(Seed seed) {
        NetworkShape shape = new NetworkShape(2, List.of(16), 1, Output.LINEAR, new Descent.Adam(0.01), seed);
        try (Network network = Networks.load().make(shape)) {
            for (int step = 0; step < 20; step++) {
                network.fit(new float[] {1, 2, 3, 4}, new float[] {1, 0}, new float[] {1, 1});
            }
            return network.parameters();
        }
    }

    @Test
    void refusesRowsThatDoNotFit() {
        try (Network network = make(2, List.of(), 1, Output.LINEAR, PLAIN)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> network.predict(new float[3]))
                    .withMessageContaining("3 numbers are no rows of 2 inputs");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> network.fit(new float[4], new float[1], new float[2]))
                    .withMessageContaining("1 targets, but the rows need 2");
        }
    }

    private static Network make(int inputs, List<Integer> hidden, int outputs, Output output, Descent descent) {
        return Networks.load().make(new NetworkShape(inputs, hidden, outputs, output, descent, new Seed(1)));
    }
}
