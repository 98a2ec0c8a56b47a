package org.parcours.plan;

/**
 * How a solution was reached and how far it can be trusted.
 *
 * @param iterations what the method counts: sweeps, policies or stages
 * @param residual the largest |Tv − v| of the values that are returned (for the average: of gain and relative values)
 * @param bound how far any value (for the average: the gain) lies from the optimum at most, rounding included
 */
public record Accuracy(long iterations, double residual, double bound) {}
