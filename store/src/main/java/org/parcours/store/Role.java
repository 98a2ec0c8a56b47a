package org.parcours.store;

/** What somebody may do; each role may all that those before it may. */
public enum Role {
    /** Reads and analyses. */
    VIEWER,
    /** Saves and runs jobs too. */
    EDITOR,
    /** Manages users and keys too. */
    ADMIN;

    /** Whether this role may all that another may. */
    public boolean covers(Role other) {
        return compareTo(other) >= 0;
    }
}
