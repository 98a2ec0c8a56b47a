package org.parcours.store;

import java.time.Instant;

/**
 * Somebody who signs in with a password.
 *
 * @param name unique
 * @param passwordHash of the password; never printed
 * @param role what he or she may do
 * @param created when he or she was added
 */
public record User(String name, String passwordHash, Role role, Instant created) {
    @Override
    public String toString() {
        return "User[" + name + ", " + role + "]";
    }
}
