package org.parcours.uplift.base;

import org.parcours.model.learner.LinearFunction;
import org.parcours.model.learner.Softmax;
import org.parcours.uplift.CustomerTable;

/**
 * A fitted base learner: what is known of a customer, made numbers, makes a score, which the link makes a number or a
 * probability. Immutable; any number of threads may ask it.
 *
 * @param encoding what makes numbers of a customer
 * @param score what the numbers make
 * @param link what the score means
 */
public record FittedBase(Encoding encoding, Score score, Link link) {
    /** What a score means. */
    public enum Link {
        /** It is the prediction. */
        IDENTITY,
        /** It is the log odds of an outcome of 1. */
        LOGISTIC
    }

    /** A base learner that predicts the same for everybody. */
    public static FittedBase constant(CustomerTable customers, double value) {
        Encoding encoding = Encoding.oneHot(customers);
        return new FittedBase(
                encoding, new Score.Linear(LinearFunction.constant(value, encoding.width())), Link.IDENTITY);
    }

    /** The prediction for one customer: a number, or the probability of an outcome of 1. */
    public double predict(double[] features) {
        if (encoding.isIdentity()) {
            return linked(score.of(features));
        }
        double[] numbers = new double[encoding.width()];
        encoding.encode(features, numbers);
        return linked(score.of(numbers));
    }

    /** The predictions for all customers of a table, the same bits as one by one. */
    public double[] predict(CustomerTable customers) {
        double[] predicted = score.ofAll(encoding.encode(customers));
        for (int row = 0; row < predicted.length; row++) {
            predicted[row] = linked(predicted[row]);
        }
        return predicted;
    }

    private double linked(double score) {
        return link == Link.LOGISTIC ? Softmax.logistic(score) : score;
    }
}
