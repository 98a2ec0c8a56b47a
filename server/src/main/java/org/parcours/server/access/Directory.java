package org.parcours.server.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parcours.server.Digest;
import org.parcours.server.NewUser;
import org.parcours.store.Access;
import org.parcours.store.ApiKey;
import org.parcours.store.Role;
import org.parcours.store.User;

/**
 * Who may come in: users and keys of the store, held in memory so that no request waits for the database to know its
 * caller. Only this process changes them, since a store is open in one process at a time. Thread-safe.
 *
 * <p>Passwords are hashed by Argon2id, as people choose them. A key is 256 random bits, which nobody can guess, so that
 * plain SHA-256 keeps it safe and costs nothing per request.
 */
public final class Directory {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,100}");
    private static final int LEAST_PASSWORD = 12;
    private static final int MOST_PASSWORD = 1000;
    private static final int KEY_BYTES = 32;
    private static final String KEY_MARK = "parcours_";

    /** A key with the secret that only its maker gets to see. */
    record MadeKey(ApiKey key, String secret) {}

    private final Access access;
    private final SecureRandom random = new SecureRandom();
    private volatile Map<String, User> users = Map.of();
    private volatile Map<String, ApiKey> keys = Map.of();

    /** The users and keys of a store. */
    public Directory(Access access) {
        this.access = access;
        refresh();
    }

    private synchronized void refresh() {
        users = access.users().stream().collect(Collectors.toUnmodifiableMap(User::name, Function.identity()));
        keys = access.keys().stream()
                .filter(key -> key.revoked().isEmpty())
                .collect(Collectors.toUnmodifiableMap(ApiKey::hash, Function.identity()));
    }

    /** Whether nobody could log in. */
    public boolean isEmpty() {
        return users.isEmpty() && keys.isEmpty();
    }

    /** The user of a name. */
    Optional<User> findUser(String name) {
        return Optional.ofNullable(users.get(name));
    }

    /** The key with a secret. */
    Optional<ApiKey> findKey(String secret) {
        return Optional.ofNullable(keys.get(Digest.of(secret)));
    }

    /** All users, by name. */
    List<User> users() {
        return access.users();
    }

    /** All keys that open something, the newest first. */
    List<ApiKey> keys() {
        return access.keys().stream().filter(key -> key.revoked().isEmpty()).toList();
    }

    /**
     * Adds a user.
     *
     * @throws IllegalArgumentException when the name or password is refused
     * @throws NameTaken when there is a user of that name
     */
    public User add(NewUser user) {
        requireName(user.name());
        int length = user.password().codePointCount(0, user.password().length());
        if (length < LEAST_PASSWORD || length > MOST_PASSWORD) {
            throw new IllegalArgumentException("The password has %d characters, but needs %d to %d; take a longer one."
                    .formatted(length, LEAST_PASSWORD, MOST_PASSWORD));
        }
        User added = access.addUser(user.name(), Argon2.hash(user.password()), user.role())
                .orElseThrow(() -> new NameTaken(user.name()));
        refresh();
        return added;
    }

    /** Removes a user; false where there is no such user. */
    boolean removeUser(String name) {
        boolean removed = access.removeUser(name);
        refresh();
        return removed;
    }

    /**
     * Makes a key.
     *
     * @throws IllegalArgumentException when the name is refused
     */
    MadeKey makeKey(String name, Role role) {
        requireName(name);
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String secret = KEY_MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        ApiKey key = access.addKey(name, Digest.of(secret), role);
        refresh();
        return new MadeKey(key, secret);
    }

    /** Makes a key open nothing any more; false where there is no such key. */
    boolean revokeKey(String id) {
        boolean revoked = access.revokeKey(id);
        refresh();
        return revoked;
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name \"%s\" is refused; take 1 to 100 letters, digits and . _ @ -".formatted(name));
        }
    }
}
