package org.parcours.model.environment;

import java.util.function.Predicate;
import org.parcours.model.network.Descent;
import org.parcours.model.network.FittedNetwork;
import org.parcours.model.network.Network;
import org.parcours.model.network.NetworkShape;
import org.parcours.model.network.Networks;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.num.Workers;

/**
 * Trains the network of a {@link NeuralEnvironment} by cross entropy.
 *
 * <p><b>Batches.</b> Steps of the same state, action and environment are one <i>case</i>, whose target is the share of each next
 * state. A batch draws cases by their number of steps, which has the mean of drawing steps and less spread, and costs the same
 * however long the log is. An epoch draws as many cases as there are steps, but at most {@value #MOST_BATCHES} batches.
 *
 * <p><b>When to stop.</b> A fifth of the journeys, by lot, is laid aside. Training goes on until {@value #PATIENCE} epochs in turn
 * have foretold them no better. Then a network of the same first parameters is trained on all journeys for as many epochs as
 * were best (early stopping; L. Prechelt, "Early stopping, but when?", 1998).
 */
public final class NeuralTraining {
    private static final int BATCH = 128;
    private static final int MOST_BATCHES = 100;
    private static final int PATIENCE = 8;
    private static final int FOLDS = 5;
    private static final Descent DESCENT = new Descent.Adam(0.003);
    private static final long PURPOSE_OF_PARAMETERS = 1;
    private static final long PURPOSE_OF_BATCHES = 2;
    private static final long PURPOSE_OF_LOTS = 3;

    private final Networks networks;
    private final NeuralSettings settings;
    private final double prior;

    /**
     * Training with these settings.
     *
     * @param networks makes the network
     * @param prior pseudo-visits of the counts beside it, at least 0; they do not change the network
     */
    public NeuralTraining(Networks networks, NeuralSettings settings, double prior) {
        this.networks = networks;
        this.settings = settings;
        this.prior = prior;
    }

    /**
     * Fits a model. The same journeys, settings and seed give the same model on the same kind of processor.
     *
     * @throws IllegalArgumentException for too few journeys
     */
    public NeuralEnvironment fit(JourneySample sample) {
        EnvironmentCounts counts = EnvironmentCounts.of(sample);
        int epochs = bestEpochs(sample, counts);
        FittedNetwork network = train(new NetworkCases(counts, counts), epochs, after -> true);
        return new NeuralEnvironment(PooledCounts.of(counts, prior), network, epochs);
    }

    /** After how many epochs journeys that were laid aside are foretold best. */
    private int bestEpochs(JourneySample sample, EnvironmentCounts support) {
        Seed lots = settings.seed().child(PURPOSE_OF_LOTS);
        NetworkCases seen = new NetworkCases(EnvironmentCounts.of(sample.without(lots, FOLDS, 0)), support);
        NetworkCases aside = new NetworkCases(EnvironmentCounts.of(sample.fold(lots, FOLDS, 0)), support);
        if (seen.size() == 0 || aside.size() == 0) {
            throw new IllegalArgumentException("There are " + sample.size()
                    + " journeys, too few to lay some aside; give at least some twenty, or take counts.");
        }
        EarlyStop stop = new EarlyStop(PATIENCE);
        train(seen, settings.epochs(), network -> stop.goesOn(aside.logLoss(network)));
        return stop.best();
    }

    /** Trains a new network for some epochs, as long as whoever looks at it after each wants to go on. */
    private FittedNetwork train(NetworkCases cases, int epochs, Predicate<FittedNetwork> goesOn) {
        NetworkShape shape = new NetworkShape(
                cases.inputs(),
                settings.hidden(),
                cases.outputs(),
                NetworkShape.Output.SOFTMAX,
                DESCENT,
                settings.seed().child(PURPOSE_OF_PARAMETERS));
        RandomStream random = new RandomStream(settings.seed().child(PURPOSE_OF_BATCHES));
        long batches = Math.min(MOST_BATCHES, (cases.steps() + BATCH - 1) / BATCH);
        try (Network network = networks.make(shape)) {
            FittedNetwork fitted = FittedNetwork.of(network);
            for (int epoch = 0; epoch < epochs; epoch++) {
                for (int batch = 0; batch < batches; batch++) {
                    Workers.requireNotInterrupted();
                    cases.draw(random, BATCH, network::fit);
                }
                fitted = FittedNetwork.of(network);
                if (!goesOn.test(fitted)) {
                    return fitted;
                }
            }
            return fitted;
        }
    }
}
