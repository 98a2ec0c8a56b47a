package org.parcours.model.network;

import java.util.ArrayList;
import java.util.List;
import org.parcours.num.NormalQuantile;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/**
 * What network is to be made.
 *
 * @param inputs numbers of a row that goes in, at least 1
 * @param hidden units of each hidden layer, at least 1 each
 * @param outputs numbers of a row that comes out, at least 1
 * @param output what they are
 * @param descent how it learns
 * @param seed where its first parameters come from
 */
public record NetworkShape(int inputs, List<Integer> hidden, int outputs, Output output, Descent descent, Seed seed) {
    /** What comes out. */
    public enum Output {
        /** Any numbers, fitted by least squares. */
        LINEAR,
        /** Probabilities of classes, fitted by cross entropy. */
        SOFTMAX
    }

    public NetworkShape {
        hidden = List.copyOf(hidden);
        if (inputs < 1 || outputs < 1 || hidden.stream().anyMatch(units -> units < 1)) {
            throw new IllegalArgumentException(
                    "A network of %d inputs, %s hidden units and %d outputs; each must be at least 1."
                            .formatted(inputs, hidden, outputs));
        }
    }

    /** The width of every layer, from the inputs to the outputs. */
    public List<Integer> widths() {
        List<Integer> widths = new ArrayList<>(hidden.size() + 2);
        widths.add(inputs);
        widths.addAll(hidden);
        widths.add(outputs);
        return List.copyOf(widths);
    }

    /** How many parameters there are: weights and biases of all layers. */
    public int parameters() {
        List<Integer> widths = widths();
        int parameters = 0;
        for (int layer = 1; layer < widths.size(); layer++) {
            parameters += (widths.get(layer - 1) + 1) * widths.get(layer);
        }
        return parameters;
    }

    /**
     * The parameters to start from, in the order of {@link Network#parameters}: weights are normal with variance 2 / inputs of their
     * layer, biases 0.
     *
     * <p>Source: K. He, X. Zhang, S. Ren, J. Sun, "Delving deep into rectifiers", ICCV 2015, section 2.2.
     */
    public float[] firstParameters() {
        RandomStream random = new RandomStream(seed);
        float[] parameters = new float[parameters()];
        List<Integer> widths = widths();
        int at = 0;
        for (int layer = 1; layer < widths.size(); layer++) {
            int from = widths.get(layer - 1);
            int to = widths.get(layer);
            double deviation = Math.sqrt(2.0 / from);
            for (int weight = 0; weight < from * to; weight++) {
                parameters[at++] = (float) (deviation * NormalQuantile.of(random.nextUniform()));
            }
            at += to;
        }
        return parameters;
    }
}
