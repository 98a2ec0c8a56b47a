package org.parcours.log;

import org.parcours.num.IntColumn;

/** Whole numbers from 0, with nothing before or after their digits. */
final class StepCells extends Cells {
    private final IntColumn steps = new IntColumn();

    @Override
    String add(char[] text, int from, int length) {
        long step = 0;
        boolean whole = length > 0 && length <= 10;
        for (int i = from; whole && i < from + length; i++) {
            whole = text[i] >= '0' && text[i] <= '9';
            step = step * 10 + text[i] - '0';
        }
        if (!whole || step > Integer.MAX_VALUE) {
            addNothing();
            return "is not a step, expected a whole number from 0 to " + Integer.MAX_VALUE;
        }
        steps.add((int) step);
        return SOUND;
    }

    @Override
    void addNothing() {
        steps.add(0);
    }

    int[] drain() {
        return steps.drain();
    }
}
