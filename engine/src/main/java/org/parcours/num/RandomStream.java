package org.parcours.num;

/** Words of a {@link Seed} in turn, for work that one thread does from start to end. */
public final class RandomStream {
    private final Seed seed;
    private long position;

    /** A stream that starts at the seed's position 0. */
    public RandomStream(Seed seed) {
        this.seed = seed;
    }

    /** The next 64 random bits. */
    public long nextWord() {
        return seed.word(position++);
    }

    /** The next number in (0, 1). */
    public double nextUniform() {
        return Seed.uniformOf(nextWord());
    }

    /**
     * The next whole number in [0, bound).
     *
     * @param bound at least 1; the bias of the multiply-and-shift draw is below bound / 2^63
     */
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException(
                    "The bound of a whole random number is " + bound + ", but must be at least 1.");
        }
        return (int) Math.multiplyHigh(nextWord() >>> 1, (long) bound << 1);
    }

    /**
     * Puts numbers into a random order, each as likely as any other.
     *
     * <p>Source: R. Durstenfeld, "Algorithm 235: random permutation", CACM 7, 1964.
     */
    public void shuffle(int[] numbers) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int other = nextInt(i + 1);
            int kept = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = kept;
        }
    }

    /** The numbers from 0 on in a random order. */
    public int[] order(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        shuffle(order);
        return order;
    }
}
