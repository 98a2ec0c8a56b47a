package org.parcours.simulate;

/**
 * A way in which journeys ended, and how many did.
 *
 * @param node the last step, or {@link StepTree#NONE} for a campaign without steps
 * @param delivered bit per level: whether that level's contact was delivered
 * @param reaction the reaction to the last step, or {@link #BEFORE_CONTACT}
 * @param buysAlone whether the customer would have bought without us within the period
 * @param customers how many ended so
 */
record Ending(int node, long delivered, int reaction, boolean buysAlone, long customers) {
    /** In place of a reaction: the customer bought without us before the last step's contact, or there was none. */
    static final int BEFORE_CONTACT = -1;

    /** Whether the contact at a level was delivered. */
    boolean deliveredAt(int level) {
        return (delivered >>> level & 1) == 1;
    }
}
