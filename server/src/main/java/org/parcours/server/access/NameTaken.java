package org.parcours.server.access;

/** There is a user of that name already. */
final class NameTaken extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    NameTaken(String name) {
        super("There is a user \"%s\" already; take another name, or remove him first.".formatted(name));
    }
}
