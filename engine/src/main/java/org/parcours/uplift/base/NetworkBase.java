package org.parcours.uplift.base;

import java.util.Arrays;
import java.util.List;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.Standardization;
import org.parcours.model.learner.TrainingData;
import org.parcours.model.network.Descent;
import org.parcours.model.network.FittedNetwork;
import org.parcours.model.network.Network;
import org.parcours.model.network.NetworkShape;
import org.parcours.model.network.Networks;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.num.Workers;
import org.parcours.uplift.CustomerTable;

/**
 * A multilayer perceptron as a base learner: rectified linear units, numbers brought to one scale, trained by Adam on
 * batches of 256. A probability is the softmax of two outputs.
 *
 * @param networks who makes networks
 * @param settings how it is built and trained
 */
public record NetworkBase(Networks networks, Settings settings) implements Base {
    private static final int BATCH = 256;

    /**
     * How a network is built and trained.
     *
     * @param hidden units of each hidden layer
     * @param epochs how often every customer is seen, at least 1
     * @param rate of Adam, above 0
     */
    public record Settings(List<Integer> hidden, int epochs, double rate) {
        /** Two layers of 32 and 16 units, 20 epochs at a rate of 0.002. */
        public static final Settings DEFAULT = new Settings(List.of(32, 16), 20, 0.002);

        public Settings {
            hidden = List.copyOf(hidden);
            if (epochs < 1 || !(rate > 0)) {
                throw new IllegalArgumentException("A network trained for " + epochs + " epochs at a rate of " + rate
                        + " learns nothing; give at least 1 and a rate above 0.");
            }
        }
    }

    @Override
    public String name() {
        return "mlp";
    }

    @Override
    public FittedBase number(CustomerTable customers, double[] target, double[] weight, Seed seed) {
        double mean = TrainingData.mean(target, weight);
        double[] squares = new double[target.length];
        for (int row = 0; row < target.length; row++) {
            squares[row] = (target[row] - mean) * (target[row] - mean);
        }
        double spread = Math.sqrt(TrainingData.mean(squares, weight));
        double factor = spread > 0 ? spread : 1;
        double[][] targets = new double[target.length][];
        for (int row = 0; row < target.length; row++) {
            targets[row] = new double[] {(target[row] - mean) / factor};
        }
        Encoding encoding = Encoding.oneHot(customers);
        FeatureTable table = encoding.encode(customers);
        Standardization scale = Standardization.of(table, weight);
        FittedNetwork network = train(table, scale, targets, weight, NetworkShape.Output.LINEAR, seed);
        return new FittedBase(encoding, new Score.Neural(network, scale, mean, factor), FittedBase.Link.IDENTITY);
    }

    @Override
    public FittedBase probability(CustomerTable customers, double[] target, double[] weight, Seed seed) {
        double[][] targets = new double[target.length][];
        for (int row = 0; row < target.length; row++) {
            targets[row] = new double[] {target[row], 1 - target[row]};
        }
        Encoding encoding = Encoding.oneHot(customers);
        FeatureTable table = encoding.encode(customers);
        Standardization scale = Standardization.of(table, weight);
        FittedNetwork network = train(table, scale, targets, weight, NetworkShape.Output.SOFTMAX, seed);
        return new FittedBase(encoding, new Score.Neural(LogOdds.of(network), scale, 0, 1), FittedBase.Link.LOGISTIC);
    }

    private FittedNetwork train(
            FeatureTable table,
            Standardization scale,
            double[][] targets,
            double[] weight,
            NetworkShape.Output output,
            Seed seed) {
        double mean = Arrays.stream(weight).average().orElse(1);
        NetworkShape shape = new NetworkShape(
                table.width(),
                settings.hidden(),
                targets[0].length,
                output,
                new Descent.Adam(settings.rate()),
                seed.child(1));
        try (Network network = networks.make(shape)) {
            Batches batches = new Batches(table, scale, targets, weight, mean, output);
            RandomStream random = new RandomStream(seed.child(2));
            int[] order = random.order(table.rows());
            for (int epoch = 0; epoch < settings.epochs(); epoch++) {
                random.shuffle(order);
                for (int from = 0; from < order.length; from += BATCH) {
                    Workers.requireNotInterrupted();
                    batches.teach(network, Arrays.copyOfRange(order, from, Math.min(order.length, from + BATCH)));
                }
            }
            return FittedNetwork.of(network);
        }
    }
}
