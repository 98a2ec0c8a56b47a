package org.parcours.store;

import java.time.Instant;

/**
 * A campaign.
 *
 * @param id its name for programs; never given twice
 * @param created when its first version was saved
 * @param version its current version
 */
public record Campaign(String id, Instant created, Version version) {}
