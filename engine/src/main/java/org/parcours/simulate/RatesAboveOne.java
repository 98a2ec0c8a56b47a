package org.parcours.simulate;

/** A contact would be answered with probability above 1: rates and the factors on them do not go together. */
final class RatesAboveOne extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    RatesAboveOne(String message) {
        super(message);
    }
}
