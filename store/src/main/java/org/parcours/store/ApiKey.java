package org.parcours.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A key with which a program signs in.
 *
 * @param id unique
 * @param name what it is for
 * @param hash of the key, unique; never printed
 * @param role what its holder may do
 * @param created when it was made
 * @param revoked since when it opens nothing any more, if so
 */
public record ApiKey(String id, String name, String hash, Role role, Instant created, Optional<Instant> revoked) {
    @Override
    public String toString() {
        return "ApiKey[" + id + ", " + name + ", " + role + (revoked.isPresent() ? ", revoked]" : "]");
    }
}
