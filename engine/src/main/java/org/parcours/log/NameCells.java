package org.parcours.log;

import org.parcours.num.IntColumn;

/** Texts, kept as their numbers among the column's names. */
final class NameCells extends Cells {
    private final Names names;
    private final boolean mayBeEmpty;
    private final IntColumn codes = new IntColumn();

    NameCells(Names names, boolean mayBeEmpty) {
        this.names = names;
        this.mayBeEmpty = mayBeEmpty;
    }

    @Override
    String add(char[] text, int from, int length) {
        if (length == 0) {
            addNothing();
            return mayBeEmpty ? SOUND : "is empty, expected a name";
        }
        codes.add(names.add(text, from, length));
        return SOUND;
    }

    @Override
    void addNothing() {
        codes.add(JourneyLog.NONE);
    }

    Names names() {
        return names;
    }

    /** The number of the cell that came last, or {@link JourneyLog#NONE}. */
    int last() {
        return codes.get(codes.size() - 1);
    }

    int[] drain() {
        return codes.drain();
    }
}
