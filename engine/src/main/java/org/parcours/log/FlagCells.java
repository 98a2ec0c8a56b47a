package org.parcours.log;

import java.util.BitSet;

/** True or false, in any case, or 1 or 0. */
final class FlagCells extends Cells {
    private final BitSet flags = new BitSet();
    private int size;

    @Override
    String add(char[] text, int from, int length) {
        boolean yes = is("true", text, from, length) || is("1", text, from, length);
        if (yes) {
            flags.set(size);
        }
        size++;
        boolean sound = yes || is("false", text, from, length) || is("0", text, from, length);
        return sound ? SOUND : "is not a flag, expected true or false";
    }

    @Override
    void addNothing() {
        size++;
    }

    /** The flags by position. */
    BitSet arrange(RowOrder order) {
        BitSet arranged = new BitSet(size);
        for (int position = 0; position < size; position++) {
            if (flags.get(order.row(position))) {
                arranged.set(position);
            }
        }
        return arranged;
    }

    private static boolean is(String word, char[] text, int from, int length) {
        if (length != word.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (Character.toLowerCase(text[from + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
