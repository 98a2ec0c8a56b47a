package org.parcours.server.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parcours.files.LocatedNode;
import org.parcours.store.Role;

/** The words for roles in documents and commands. */
public final class Roles {
    private Roles() {}

    /** The word of a role, such as {@code viewer}. */
    public static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word. */
    public static Optional<Role> find(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> word(role).equals(word))
                .findFirst();
    }

    /** The role in a field of a request. */
    static Role in(LocatedNode node) {
        String word = node.text();
        return find(word).orElseThrow(() -> node.refusal("is \"%s\", expected one of %s".formatted(word, words())));
    }

    /** All words, the least role first. */
    public static List<String> words() {
        return Arrays.stream(Role.values()).map(Roles::word).toList();
    }
}
