package org.parcours.store;

import java.time.Instant;

/**
 * A policy that is kept.
 *
 * @param id unique; later policies sort after earlier ones
 * @param name what people call it
 * @param document its text, character by character
 * @param created when it was kept
 */
public record KeptPolicy(String id, String name, String document, Instant created) {}
