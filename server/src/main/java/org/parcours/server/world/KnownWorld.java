package org.parcours.server.world;

import java.time.Instant;
import java.util.Optional;
import org.parcours.simulate.World;

/**
 * A world that campaigns can name.
 *
 * @param world what it says
 * @param text its document, JSON or YAML
 * @param digest SHA-256 of the text
 * @param version counts the saves, from 1; 1 for a world that ships
 * @param saved when it was last saved; empty for a world that ships
 */
public record KnownWorld(World world, String text, String digest, int version, Optional<Instant> saved) {
    /** Whether it ships with Parcours, and so cannot be changed. */
    public boolean shipped() {
        return saved.isEmpty();
    }
}
