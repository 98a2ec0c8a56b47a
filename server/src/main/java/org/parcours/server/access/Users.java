package org.parcours.server.access;

import java.util.regex.Pattern;
import org.parcours.server.NewUser;
import org.parcours.store.Access;
import org.parcours.store.User;

/** People who log in with a password. */
public final class Users {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,100}");
    private static final int LEAST_PASSWORD = 12;
    private static final int MOST_PASSWORD = 1000;

    private final Access access;

    /** The users of a store. */
    public Users(Access access) {
        this.access = access;
    }

    /**
     * Adds a user.
     *
     * @throws IllegalArgumentException when the name or password is refused, or the name is taken
     */
    public User add(NewUser user) {
        requireName(user.name());
        int length = user.password().codePointCount(0, user.password().length());
        if (length < LEAST_PASSWORD || length > MOST_PASSWORD) {
            throw new IllegalArgumentException("The password has %d characters, but needs %d to %d; take a longer one."
                    .formatted(length, LEAST_PASSWORD, MOST_PASSWORD));
        }
        return access.addUser(user.name(), Argon2.hash(user.password()), user.role())
                .orElseThrow(() -> new NameTaken(user.name()));
    }

    /** Refuses a name of a user or key that is empty, too long, or has other signs than letters, digits and . _ @ -. */
    static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name \"%s\" is refused; take 1 to 100 letters, digits and . _ @ -".formatted(name));
        }
    }

    /** Refuses to open a server on an address where nobody could log in. */
    public void requireSomebody(String host) {
        if (access.users().isEmpty() && access.keys().stream().allMatch(key -> key.revoked().isPresent())) {
            throw new IllegalArgumentException(
                    ("On %s others can reach the studio, and nobody could log in yet; add somebody with "
                                    + "--add-user NAME:admin, or leave out --host.")
                            .formatted(host));
        }
    }
}
