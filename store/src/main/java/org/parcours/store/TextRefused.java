package org.parcours.store;

/** Text that the databases would not give back as it was, or a name that is too long or empty. */
public final class TextRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    TextRefused(String message) {
        super(message);
    }
}
