package org.parcours.simulate;

/**
 * An action by its positions in a world, with the spacing before it.
 *
 * @param channel position of the channel
 * @param message position of the message
 * @param waitDays days since the step before, or since the customer's entry
 */
public record Contact(int channel, int message, int waitDays) {}
