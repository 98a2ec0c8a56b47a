package org.parcours.log;

import org.parcours.num.Seed;

/**
 * A division of journeys by lot, such as one half to learn from and one to prove with. Where a journey belongs depends on
 * its id and the seed alone, not on what else the log holds, nor on its order.
 *
 * @param share of the journeys in the first part, in (0, 1), as it is expected
 * @param seed where the lots come from
 */
public record JourneySplit(double share, Seed seed) {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    public JourneySplit {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "The share of the first part is %s, but must lie between 0 and 1.".formatted(share));
        }
    }

    /** Whether a journey belongs to the first part. */
    public boolean isFirst(String journeyId) {
        return lot(journeyId, seed) < share;
    }

    /** A journey's lot, a number in (0, 1) that depends on its id and a seed alone. */
    public static double lot(String journeyId, Seed seed) {
        return seed.uniform(hash(journeyId));
    }

    /** FNV-1a over the characters: G. Fowler, L. C. Noll, K.-P. Vo, "The FNV non-cryptographic hash algorithm", 1991. */
    private static long hash(String text) {
        long hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }
}
