package org.parcours.num;

import java.util.Arrays;

/** Different non-negative numbers, numbered from 0 in the order in which they first came; an open-addressing table. */
public final class LongIndex {
    private static final int FREE = -1;

    private long[] keys = new long[16];
    private int[] table = freeTable(32);
    private int size;

    /** How many different numbers came. */
    public int size() {
        return size;
    }

    /** The number that came as the {@code position}-th new one. */
    public long key(int position) {
        return keys[position];
    }

    /** The position of a number, which is {@link #size} before the call when it never came. */
    public int add(long key) {
        int slot = (int) Seed.mix(key) & (table.length - 1);
        while (table[slot] != FREE) {
            if (keys[table[slot]] == key) {
                return table[slot];
            }
            slot = (slot + 1) & (table.length - 1);
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
        }
        keys[size] = key;
        table[slot] = size++;
        if (2 * size > table.length) {
            rehash();
        }
        return size - 1;
    }

    /** The positions of all numbers, in rising order of the numbers. O(n log n). */
    public int[] sorted() {
        long[] rising = Arrays.copyOf(keys, size);
        Arrays.parallelSort(rising);
        int[] positions = new int[size];
        for (int i = 0; i < size; i++) {
            positions[i] = add(rising[i]);
        }
        return positions;
    }

    private void rehash() {
        table = freeTable(2 * table.length);
        for (int position = 0; position < size; position++) {
            int slot = (int) Seed.mix(keys[position]) & (table.length - 1);
            while (table[slot] != FREE) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = position;
        }
    }

    private static int[] freeTable(int size) {
        int[] table = new int[size];
        Arrays.fill(table, FREE);
        return table;
    }
}
