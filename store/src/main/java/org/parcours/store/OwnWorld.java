package org.parcours.store;

import java.time.Instant;

/**
 * A world that somebody saved under a name.
 *
 * @param name unique
 * @param version counts the saves, from 1
 * @param document the world's text, character by character
 * @param created when it was first saved
 * @param saved when it was last saved
 */
public record OwnWorld(String name, int version, String document, Instant created, Instant saved) {}
