package org.parcours.model.environment;

/** Finds after which epoch a loss was least, and gives up once it has not fallen for some epochs. */
final class EarlyStop {
    private final int patience;
    private double least = Double.POSITIVE_INFINITY;
    private int best = 1;
    private int epochs;

    /**
     * Nothing seen yet.
     *
     * @param patience epochs in turn without a new least loss after which it gives up
     */
    EarlyStop(int patience) {
        this.patience = patience;
    }

    /** Looks at the loss after one more epoch; whether to go on. */
    boolean goesOn(double loss) {
        epochs++;
        if (loss < least) {
            least = loss;
            best = epochs;
        }
        return epochs - best < patience;
    }

    /** The number of epochs after which the loss was least, at least 1. */
    int best() {
        return best;
    }
}
