package org.parcours.prove.experiment;

/**
 * What is believed of an arm.
 *
 * @param probabilityBest that no other arm has a larger value
 * @param expectedLoss by how much the best arm's value exceeds this one's on average, at least 0
 */
public record Belief(double probabilityBest, double expectedLoss) {}
