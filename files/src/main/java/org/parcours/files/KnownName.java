package org.parcours.files;

import java.util.Collection;

/** Names in a file that must be among known ones. */
final class KnownName {
    private KnownName() {}

    /** The name at a node; an unknown one is refused with the nearest known name. */
    static String of(LocatedNode node, Collection<String> known, String what) {
        String name = node.word();
        if (!known.contains(name)) {
            throw node.refusal("unknown %s \"%s\"; %s".formatted(what, name, NearestName.advice(name, known)));
        }
        return name;
    }
}
