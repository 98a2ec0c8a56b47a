package org.parcours.log;

/** The cells of one column as they arrive, read and kept as numbers or codes. */
abstract class Cells {
    /** The answer to a sound cell. */
    static final String SOUND = "";

    /** Reads and keeps the next cell; answers {@link #SOUND}, or what is wrong with it, and then keeps a stopgap. */
    abstract String add(char[] text, int from, int length);

    /** Keeps a stopgap for a cell that is not there, so that rows stay in line. */
    abstract void addNothing();
}
