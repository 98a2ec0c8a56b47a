package org.parcours.prove;

import java.util.Optional;

/**
 * What the target does where the log never did it.
 *
 * @param state where
 * @param action what; empty where the target names no action for the state at all
 * @param targetProbability how probable the target does it there, on average over the log's visits, in (0, 1]
 */
public record Unsupported(String state, Optional<String> action, double targetProbability) {}
