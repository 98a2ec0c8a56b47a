package org.parcours.files;

/** What the customer of a row gets. */
@FunctionalInterface
interface ArmChoice {
    /**
     * The number of the arm.
     *
     * @param row counted from 0
     */
    int arm(int row, char[] id, int from, int length);
}
