package org.parcours.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Different texts, numbered from 0 in the order in which they first came. Ten million of them take their bytes and
 * about 17 bytes each: they lie end to end in one array of UTF-8, found through an open-addressing table.
 */
public final class Names {
    private static final int FREE = -1;

    private byte[] bytes = new byte[256];
    private int[] ends = new int[16];
    private int[] table = freeTable(32);
    private byte[] scratch = new byte[64];
    private int size;

    Names() {}

    /** Names in their order, of which no two are equal. */
    public static Names of(List<String> names) {
        Names all = new Names();
        for (String name : names) {
            int expected = all.size;
            if (all.add(name) != expected) {
                throw new IllegalArgumentException("The name \"" + name + "\" stands twice in a list of names.");
            }
        }
        return all;
    }

    /** How many names there are. */
    public int size() {
        return size;
    }

    /** The name with a number in [0, size). Costs a new String. */
    public String name(int number) {
        if (number < 0 || number >= size) {
            throw new IllegalArgumentException("There is no name " + number + " among " + size + ".");
        }
        int from = start(number);
        return new String(bytes, from, ends[number] - from, StandardCharsets.UTF_8);
    }

    /** The number of a name, empty when it never came. */
    public OptionalInt find(String name) {
        char[] text = name.toCharArray();
        int found = table[slot(encode(text, 0, text.length))];
        return found == FREE ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** All names, by number. */
    public List<String> list() {
        List<String> names = new ArrayList<>(size);
        for (int number = 0; number < size; number++) {
            names.add(name(number));
        }
        return List.copyOf(names);
    }

    /** The number of a text, a new one when it never came. */
    int add(String text) {
        return add(text.toCharArray(), 0, text.length());
    }

    /** The number of a stretch of text, a new one when it never came. A text that just came is found at once. */
    int add(char[] text, int from, int length) {
        int encoded = encode(text, from, length);
        if (size > 0 && isName(size - 1, encoded)) {
            return size - 1;
        }
        int slot = slot(encoded);
        if (table[slot] != FREE) {
            return table[slot];
        }
        table[slot] = size;
        append(encoded);
        return size - 1;
    }

    private void append(int encoded) {
        int from = start(size);
        if (from + encoded < 0) {
            throw new IllegalArgumentException("The names of one column take over 2 GB; shorten them.");
        }
        bytes = room(bytes, from + encoded);
        System.arraycopy(scratch, 0, bytes, from, encoded);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + (size >> 1));
        }
        ends[size++] = from + encoded;
        if (size > table.length - (table.length >> 2)) {
            rehash();
        }
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private boolean isName(int number, int encoded) {
        int from = start(number);
        return Arrays.equals(bytes, from, ends[number], scratch, 0, encoded);
    }

    /** Where the text in the scratch bytes stands in the table, or would. */
    private int slot(int encoded) {
        int slot = hash(scratch, 0, encoded) & (table.length - 1);
        while (table[slot] != FREE && !isName(table[slot], encoded)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private void rehash() {
        table = freeTable(2 * table.length);
        for (int number = 0; number < size; number++) {
            int slot = hash(bytes, start(number), ends[number]) & (table.length - 1);
            while (table[slot] != FREE) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = number;
        }
    }

    /** Puts the text as UTF-8 into the scratch bytes and says how many there are. */
    private int encode(char[] text, int from, int length) {
        scratch = room(scratch, length);
        for (int i = 0; i < length; i++) {
            char c = text[from + i];
            if (c >= 0x80) {
                byte[] encoded = new String(text, from, length).getBytes(StandardCharsets.UTF_8);
                scratch = room(scratch, encoded.length);
                System.arraycopy(encoded, 0, scratch, 0, encoded.length);
                return encoded.length;
            }
            scratch[i] = (byte) c;
        }
        return length;
    }

    private static byte[] room(byte[] bytes, int needed) {
        if (needed <= bytes.length) {
            return bytes;
        }
        return Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, bytes.length * 3L / 2)));
    }

    private static int[] freeTable(int size) {
        int[] table = new int[size];
        Arrays.fill(table, FREE);
        return table;
    }

    /** FNV-1a with a final mix; source: G. Fowler, L. C. Noll, K.-P. Vo, IETF draft eastlake-fnv, section 2. */
    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0x811C9DC5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ (bytes[i] & 0xFF)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ (hash >>> 13);
    }
}
