package org.parcours.server;

import org.parcours.store.Role;

/**
 * Somebody to be let in.
 *
 * @param name 1 to 100 letters, digits and {@code . _ @ -}
 * @param password at least 12 characters
 * @param role what he may do
 */
public record NewUser(String name, String password, Role role) {
    @Override
    public String toString() {
        return name + " (" + role + ")"; // never the password
    }
}
