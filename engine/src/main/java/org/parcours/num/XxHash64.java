package org.parcours.num;

/**
 * XXH64: 64 well-mixed bits of any bytes, the same in every language and for ever. It is no cryptographic hash.
 *
 * <p>Source: Y. Collet, "xxHash fast digest algorithm", specification 0.1.1, section "XXH64 algorithm description".
 */
public final class XxHash64 {
    private static final long PRIME1 = 0x9E3779B185EBCA87L;
    private static final long PRIME2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME3 = 0x165667B19E3779F9L;
    private static final long PRIME4 = 0x85EBCA77C2B2AE63L;
    private static final long PRIME5 = 0x27D4EB2F165667C5L;

    private static final int STRIPE = 32;

    private XxHash64() {}

    /** The hash of the bytes from {@code from} (included) to {@code to} (excluded). O(bytes), nothing is allocated. */
    public static long of(byte[] bytes, int from, int to, long seed) {
        int length = to - from;
        int at = from;
        long hash;
        if (length >= STRIPE) {
            int stripes = length / STRIPE * STRIPE;
            hash = stripes(bytes, from, from + stripes, seed);
            at += stripes;
        } else {
            hash = seed + PRIME5;
        }
        return finish(bytes, at, to, hash + length);
    }

    private static long stripes(byte[] bytes, int from, int to, long seed) {
        long one = seed + PRIME1 + PRIME2;
        long two = seed + PRIME2;
        long three = seed;
        long four = seed - PRIME1;
        for (int at = from; at < to; at += STRIPE) {
            one = round(one, word(bytes, at));
            two = round(two, word(bytes, at + 8));
            three = round(three, word(bytes, at + 16));
            four = round(four, word(bytes, at + 24));
        }
        long hash = Long.rotateLeft(one, 1)
                + Long.rotateLeft(two, 7)
                + Long.rotateLeft(three, 12)
                + Long.rotateLeft(four, 18);
        return merged(merged(merged(merged(hash, one), two), three), four);
    }

    private static long finish(byte[] bytes, int from, int to, long begun) {
        long hash = begun;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            hash = Long.rotateLeft(hash ^ round(0, word(bytes, at)), 27) * PRIME1 + PRIME4;
        }
        if (at + 4 <= to) {
            hash = Long.rotateLeft(hash ^ (half(bytes, at) * PRIME1), 23) * PRIME2 + PRIME3;
            at += 4;
        }
        for (; at < to; at++) {
            hash = Long.rotateLeft(hash ^ ((bytes[at] & 0xFFL) * PRIME5), 11) * PRIME1;
        }
        hash = (hash ^ (hash >>> 33)) * PRIME2;
        hash = (hash ^ (hash >>> 29)) * PRIME3;
        return hash ^ (hash >>> 32);
    }

    private static long round(long accumulated, long word) {
        return Long.rotateLeft(accumulated + word * PRIME2, 31) * PRIME1;
    }

    private static long merged(long hash, long accumulated) {
        return (hash ^ round(0, accumulated)) * PRIME1 + PRIME4;
    }

    /** Eight bytes, the lowest first. */
    private static long word(byte[] bytes, int at) {
        return half(bytes, at) | (half(bytes, at + 4) << 32);
    }

    private static long half(byte[] bytes, int at) {
        return (bytes[at] & 0xFFL)
                | ((bytes[at + 1] & 0xFFL) << 8)
                | ((bytes[at + 2] & 0xFFL) << 16)
                | ((bytes[at + 3] & 0xFFL) << 24);
    }
}
