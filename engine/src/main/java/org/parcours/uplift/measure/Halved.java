package org.parcours.uplift.measure;

/** What can be measured again on some of its units only. */
interface Halved<T> {
    /** How many units there are. */
    int units();

    /**
     * The same with the rows of some units, in the same order.
     *
     * @param chosen of each unit whether it stays
     */
    T of(boolean[] chosen);
}
