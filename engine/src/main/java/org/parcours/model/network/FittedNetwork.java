package org.parcours.model.network;

import java.util.List;

/**
 * The parameters of a network that has learnt, and its arithmetic in plain Java for rows of zeros with some ones: layers of
 * rectified linear units, then scores. Immutable; any number of threads may ask it.
 */
public final class FittedNetwork {
    private final List<Integer> widths;
    private final float[] parameters;

    /**
     * A network of parameters, which are taken over without a copy.
     *
     * @param widths of every layer, from the inputs to the outputs
     * @param parameters in the order of {@link Network#parameters}
     */
    public FittedNetwork(List<Integer> widths, float[] parameters) {
        this.widths = List.copyOf(widths);
        this.parameters = parameters;
        long needed = 0;
        for (int layer = 1; layer < widths.size(); layer++) {
            needed += (widths.get(layer - 1) + 1L) * widths.get(layer);
        }
        if (widths.size() < 2 || needed != parameters.length) {
            throw new IllegalArgumentException("A network of layers of %s has %d parameters, but %d were given."
                    .formatted(widths, needed, parameters.length));
        }
        for (float parameter : parameters) {
            if (!Float.isFinite(parameter)) {
                throw new IllegalArgumentException(
                        "A parameter of the network is " + parameter + ", but must be a finite number.");
            }
        }
    }

    /** The network as it is now. */
    public static FittedNetwork of(Network network) {
        return new FittedNetwork(network.shape().widths(), network.parameters());
    }

    /** The width of every layer, from the inputs to the outputs. */
    public List<Integer> widths() {
        return widths;
    }

    /** All parameters, in a new array: layer by layer the weights, input by input, then the biases. */
    public float[] parameters() {
        return parameters.clone();
    }

    /**
     * The scores of some outputs.
     *
     * @param ones which inputs are 1; all others are 0
     * @param outputs which outputs are wanted
     * @return their scores in the same order; with softmax outputs before the softmax
     */
    public double[] scores(int[] ones, int[] outputs) {
        double[] values = first(ones);
        int at = (widths.get(0) + 1) * values.length;
        int last = widths.size() - 1;
        for (int layer = 2; layer < last; layer++) {
            int width = widths.get(layer);
            int inputs = values.length;
            values = hidden(values, at, width);
            at += (inputs + 1) * width;
        }
        double[] scores = new double[outputs.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = last == 1 ? values[outputs[i]] : output(values, at, widths.get(last), outputs[i]);
        }
        return scores;
    }

    /**
     * The first output for a row of numbers, before a softmax.
     *
     * @param inputs as many as the first layer takes
     */
    public double output(double[] inputs) {
        double[] values = inputs;
        int at = 0;
        for (int layer = 1; layer < widths.size(); layer++) {
            int width = widths.get(layer);
            double[] sums = new double[width];
            addWeights(1, at + values.length * width, sums);
            for (int input = 0; input < values.length; input++) {
                if (values[input] != 0 && (layer == 1 || values[input] > 0)) {
                    addWeights(values[input], at + input * width, sums);
                }
            }
            at += (values.length + 1) * width;
            values = sums;
        }
        return values[0];
    }

    /** The first layer before its units are rectified: the biases, and the weights of the inputs that are one. */
    private double[] first(int[] ones) {
        double[] sums = new double[widths.get(1)];
        addWeights(1, widths.get(0) * sums.length, sums);
        for (int one : ones) {
            addWeights(1, one * sums.length, sums);
        }
        return sums;
    }

    /** A later layer but the last, before its units are rectified, of the layer before. */
    private double[] hidden(double[] before, int at, int width) {
        double[] sums = new double[width];
        addWeights(1, at + before.length * width, sums);
        for (int input = 0; input < before.length; input++) {
            if (before[input] > 0) {
                addWeights(before[input], at + input * width, sums);
            }
        }
        return sums;
    }

    private void addWeights(double factor, int from, double[] sums) {
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] += factor * parameters[from + unit];
        }
    }

    private double output(double[] before, int at, int width, int unit) {
        double sum = parameters[at + before.length * width + unit];
        for (int input = 0; input < before.length; input++) {
            sum += Math.max(0, before[input]) * parameters[at + input * width + unit];
        }
        return sum;
    }
}
