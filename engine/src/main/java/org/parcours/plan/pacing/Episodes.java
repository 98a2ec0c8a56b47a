package org.parcours.plan.pacing;

import org.parcours.num.IntColumn;

/**
 * How auctions fall into episodes, each with a budget of its own: so many auctions, or days. Every episode is divided
 * into slots, at whose ends slow bidders think.
 */
public final class Episodes {
    private final int[] starts;
    private final int[] slotOf;
    private final int slots;
    private final int length;
    private final boolean days;

    private Episodes(int[] starts, int[] slotOf, int slots, int length, boolean days) {
        this.starts = starts;
        this.slotOf = slotOf;
        this.slots = slots;
        this.length = length;
        this.days = days;
    }

    /**
     * Episodes of so many auctions each; the last one ends with the last auction, which nobody knows beforehand.
     *
     * @param auctions in all
     * @param length auctions of an episode, at least 1
     * @param slots of an episode, at least 1
     */
    public static Episodes ofAuctions(int auctions, int length, int slots) {
        requirePositive("An episode of %d auctions", length);
        requirePositive("An episode of %d slots", slots);
        int episodes = auctions / length + (auctions % length == 0 ? 0 : 1);
        int[] starts = new int[episodes + 1];
        for (int episode = 0; episode <= episodes; episode++) {
            starts[episode] = (int) Math.min((long) episode * length, auctions);
        }
        int[] slotOf = new int[auctions];
        for (int auction = 0; auction < auctions; auction++) {
            slotOf[auction] = (int) ((long) (auction % length) * slots / length);
        }
        return new Episodes(starts, slotOf, slots, length, false);
    }

    /**
     * Days, whose number of auctions is not known beforehand. A day ends where the next auction's slot is an earlier one.
     *
     * @param slotOf the slot of the day of each auction, from 0 to {@code slots − 1}
     * @param slots of a day, at least 1, such as 96 quarters of an hour
     * @param expected auctions of a day, at least 1: what bidders that count auctions take the day to have
     */
    public static Episodes ofDays(int[] slotOf, int slots, int expected) {
        requirePositive("A day of %d expected auctions", expected);
        requirePositive("A day of %d slots", slots);
        IntColumn starts = new IntColumn();
        int before = slots;
        for (int auction = 0; auction < slotOf.length; auction++) {
            if (slotOf[auction] < 0 || slotOf[auction] >= slots) {
                throw new IllegalArgumentException("The slot of auction %d is %d, but a day has the slots 0 to %d."
                        .formatted(auction, slotOf[auction], slots - 1));
            }
            if (slotOf[auction] < before) {
                starts.add(auction);
            }
            before = slotOf[auction];
        }
        starts.add(slotOf.length);
        return new Episodes(starts.drain(), slotOf.clone(), slots, expected, true);
    }

    private static void requirePositive(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(what.formatted(number) + "; take at least 1.");
        }
    }

    /** How many episodes. */
    public int count() {
        return starts.length - 1;
    }

    /** The first auction of an episode. */
    public int from(int episode) {
        return starts[episode];
    }

    /** The auction behind the last one of an episode. */
    public int to(int episode) {
        return starts[episode + 1];
    }

    /** How many auctions there are in all. */
    public int auctions() {
        return starts[starts.length - 1];
    }

    /** How many slots an episode has. */
    public int slots() {
        return slots;
    }

    /** How many auctions an episode has, or a day is expected to have. */
    public int length() {
        return length;
    }

    /** The slot of an auction within its episode, from 0. */
    public int slot(int auction) {
        return slotOf[auction];
    }

    /** The share of the episode's time that is left at an auction, in (0, 1]: by auctions, or by the slots of a day. */
    double timeLeft(int episode, int auction) {
        return days
                ? (double) (slots - slotOf[auction]) / slots
                : (double) (length - (auction - starts[episode])) / length;
    }

    /** How many auctions are left, this one included: known, or what a day's slots lead to expect; at least 1. */
    int auctionsLeft(int episode, int auction) {
        return days
                ? Math.max(1, (int) Math.round(length * timeLeft(episode, auction)))
                : length - (auction - starts[episode]);
    }
}
