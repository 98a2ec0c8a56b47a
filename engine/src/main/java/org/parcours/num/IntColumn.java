package org.parcours.num;

import java.util.ArrayList;
import java.util.List;

/** Whole numbers that arrive one by one, kept in blocks so that growing copies nothing. */
public final class IntColumn {
    private static final int BITS = 16;
    private static final int BLOCK = 1 << BITS;

    private final List<int[]> blocks = new ArrayList<>();
    private int[] last = {};
    private int used = BLOCK;

    /** Adds a number at the end. */
    public void add(int number) {
        if (used == BLOCK) {
            last = new int[BLOCK];
            blocks.add(last);
            used = 0;
        }
        last[used++] = number;
    }

    /** How many numbers there are. */
    public int size() {
        return blocks.isEmpty() ? 0 : ((blocks.size() - 1) << BITS) + used;
    }

    /** The number at a position. */
    public int get(int position) {
        return blocks.get(position >>> BITS)[position & (BLOCK - 1)];
    }

    /** The numbers as one array; the column is empty afterwards, and never are both there whole. */
    public int[] drain() {
        int[] all = new int[size()];
        for (int block = 0; block < blocks.size(); block++) {
            int from = block << BITS;
            System.arraycopy(blocks.get(block), 0, all, from, Math.min(BLOCK, all.length - from));
            blocks.set(block, new int[0]);
        }
        blocks.clear();
        last = new int[0];
        used = BLOCK;
        return all;
    }
}
