package org.parcours.store;

/** What made a version of a campaign. */
public enum Origin {
    /** Somebody drew it. */
    EDIT,
    /** It came in as a file, or with the product. */
    IMPORT,
    /** An earlier version was brought back. */
    RESTORE,
    /** Changes proposed by the second wave were accepted. */
    PROPOSAL
}
