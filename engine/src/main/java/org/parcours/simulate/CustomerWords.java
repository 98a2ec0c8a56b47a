package org.parcours.simulate;

import org.parcours.num.Seed;

/**
 * Where the random words of each customer stand in a seed: the same customer has the same affinities, reach, organic
 * purchase and luck at a level in every campaign of a world, so that campaigns can be compared customer by customer.
 */
final class CustomerWords {
    private final Seed seed;
    private final int depth;
    private final int perCustomer;

    CustomerWords(World world, Seed seed) {
        this.seed = seed;
        depth = world.timing().depth();
        perCustomer = 1 + depth + 2 * world.channels().size();
    }

    /** The position of a customer's first word, which tells when he buys without us. */
    long organic(long customer) {
        return customer * perCustomer;
    }

    /** The position of the word that decides the reaction at the first level; those of the next levels follow. */
    long firstStep(long customer) {
        return organic(customer) + 1;
    }

    /** The position of the word that tells whether a channel reaches the customer; his affinity follows. */
    long channel(long customer, int channel) {
        return organic(customer) + 1 + depth + 2L * channel;
    }

    Seed seed() {
        return seed;
    }
}
