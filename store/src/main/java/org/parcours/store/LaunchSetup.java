package org.parcours.store;

import java.util.Optional;

/**
 * What was launched: enough to do it again.
 *
 * @param campaign the campaign's id
 * @param version the number of its version
 * @param world the name of the world
 * @param worldDigest a digest of the world's text, which tells later worlds of the same name apart
 * @param mode how it was simulated, such as {@code expected}
 * @param seed the seed, where something was drawn by lot
 */
public record LaunchSetup(
        String campaign, int version, String world, String worldDigest, String mode, Optional<Long> seed) {
    public LaunchSetup {
        Text.name("campaign's id", campaign);
        Text.name("world's name", world);
        Text.name("world's digest", worldDigest);
        Text.name("launch's mode", mode);
        if (version < 1) {
            throw new IllegalArgumentException("Version " + version + " was launched, but versions count from 1.");
        }
    }
}
