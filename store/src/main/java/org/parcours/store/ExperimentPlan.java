package org.parcours.store;

import java.time.Instant;

/**
 * A planned experiment that is kept.
 *
 * @param id unique; later plans sort after earlier ones
 * @param name what people call it
 * @param question what was asked, as JSON, character by character
 * @param document the answer, as JSON, character by character
 * @param created when it was kept
 */
public record ExperimentPlan(String id, String name, String question, String document, Instant created) {}
