package org.parcours.model.network;

/**
 * A feed-forward network: layers of rectified linear units, then a linear or softmax layer. Rows of numbers lie one behind
 * another in an array. Not thread-safe.
 */
public interface Network extends AutoCloseable {
    /** What it was made as. */
    NetworkShape shape();

    /**
     * One step of the optimiser on a batch. With linear outputs the loss is Σ w · (output − target)², with softmax outputs −Σ
     * target · log p where p = w · exp(score) / Σ w · exp(score), both over the number of rows.
     *
     * @param inputs rows of {@code shape().inputs()} numbers
     * @param targets rows of {@code shape().outputs()} numbers; probabilities for softmax outputs
     * @param weights one for each target, at least 0. A linear output of weight 0 says nothing; for classes they are odds known
     *     beforehand, so that a class of weight 0, whose target must be 0, is impossible in this row
     * @return the loss before the step
     * @throws IllegalStateException when the loss is no finite number: the learning rate is too high
     */
    double fit(float[] inputs, float[] targets, float[] weights);

    /**
     * The outputs for some rows of inputs, row by row.
     *
     * @param inputs rows of {@code shape().inputs()} numbers
     */
    float[] predict(float[] inputs);

    /** All parameters: layer by layer the weights, input by input, then the biases. */
    float[] parameters();

    /** Sets all parameters, in the order of {@link #parameters}; the optimiser keeps its memory. */
    void setParameters(float[] parameters);

    /** Frees what lies outside of Java. */
    @Override
    void close();
}
