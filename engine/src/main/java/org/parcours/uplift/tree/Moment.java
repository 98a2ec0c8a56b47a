package org.parcours.uplift.tree;

/** What a tree of gradients estimates: how its nodes choose splits, and what its leaves hold. */
interface Moment {
    /** How many pseudo-outcomes a row has. */
    int targets();

    /**
     * Of each row of a node how its estimate would move the node's: the pseudo-outcomes ρ, which sum to 0 over the node.
     *
     * @param into of each target and arm those of the rows, at their places
     * @return the sum of their squares; 0 where the node has nothing left to split
     */
    double gradients(ArmRows rows, ArmRanges node, double[][][] into);

    /** How many numbers a leaf holds. */
    int outputs();

    /** The numbers of a leaf, each multiplied by {@code share}. */
    double[] leaf(ArmRows rows, ArmRanges node, double share);
}
