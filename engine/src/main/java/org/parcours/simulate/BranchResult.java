package org.parcours.simulate;

/**
 * How many customers went one way at a split.
 *
 * @param path of the way, such as {@code engagement/[persuadable]}
 * @param name of the way
 * @param share of those in the customers' table who may come to the split, in [0, 1]; 0 if nobody may
 * @param people who came to the split and went this way
 */
public record BranchResult(String path, String name, double share, double people) {}
