package org.parcours.prove.experiment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.parcours.num.XxHash64;

/**
 * The lot that an experiment draws for each customer: XXH64, with seed 0, of the UTF-8 bytes of the salt, a colon and the
 * customer's id. It needs no memory and no order, gives the same answer in every language, and lots of two salts have
 * nothing to do with each other. Not thread-safe: make one for each thread.
 */
public final class Lots {
    private byte[] bytes;
    private final int start;

    /**
     * The lots of one experiment.
     *
     * @param salt its name; experiments with the same salt draw the same lots
     */
    public Lots(String salt) {
        byte[] beginning = (salt + ":").getBytes(StandardCharsets.UTF_8);
        this.start = beginning.length;
        this.bytes = Arrays.copyOf(beginning, start + 64);
    }

    /** All 64 bits of a customer's lot. */
    public long bits(char[] id, int from, int length) {
        int end = start + encode(id, from, length);
        return XxHash64.of(bytes, 0, end, 0);
    }

    /** A customer's lot as a number in [0, 1): its upper 53 bits over 2^53. */
    public double lot(char[] id, int from, int length) {
        return number(bits(id, from, length));
    }

    /** The same of an id that is a String. */
    public double lot(String id) {
        return lot(id.toCharArray(), 0, id.length());
    }

    /** A lot as a number in [0, 1). */
    static double number(long bits) {
        return (bits >>> 11) * 0x1p-53;
    }

    private int encode(char[] id, int from, int length) {
        room(length);
        for (int i = 0; i < length; i++) {
            char letter = id[from + i];
            if (letter >= 0x80) {
                return encode(new String(id, from, length).getBytes(StandardCharsets.UTF_8));
            }
            bytes[start + i] = (byte) letter;
        }
        return length;
    }

    private int encode(byte[] encoded) {
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, start, encoded.length);
        return encoded.length;
    }

    private void room(int length) {
        if (bytes.length < start + length) {
            bytes = Arrays.copyOf(bytes, start + 2 * length);
        }
    }
}
