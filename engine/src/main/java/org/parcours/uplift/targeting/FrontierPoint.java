package org.parcours.uplift.targeting;

/**
 * A point of the cost frontier.
 *
 * @param cost what is spent
 * @param value what it is expected to bring
 * @param customers how many are treated
 */
public record FrontierPoint(double cost, double value, int customers) {}
