package org.parcours.simulate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parcours.num.Seed;

/**
 * Where the random words of each customer stand in a seed: the same customer has the same affinities, reach, organic
 * purchase and luck at a level in every campaign of a world, so that campaigns can be compared customer by customer.
 */
final class CustomerWords {
    private final Seed seed;
    private final int depth;
    private final int perCustomer;
    /** By position of a channel in the world: its place among the channels that have words. */
    private final int[] places;

    private CustomerWords(World world, Seed seed, int depth, List<String> channels) {
        this.seed = seed;
        this.depth = depth;
        perCustomer = 1 + depth + 2 * channels.size();
        places = world.channels().stream()
                .mapToInt(channel -> channels.indexOf(channel.name()))
                .toArray();
    }

    /** The words of a world's customers. */
    static CustomerWords of(World world, Seed seed) {
        return shared(List.of(world), seed).get(0);
    }

    /**
     * The words of the same customers in several worlds. Luck at a level and the organic purchase are a customer's own
     * in any world; his reach and affinity on a channel are shared by the worlds that have a channel of that name.
     * Worlds with the same depth and channels have the words that each of them would have alone.
     */
    static List<CustomerWords> shared(List<World> worlds, Seed seed) {
        Set<String> names = new LinkedHashSet<>();
        int depth = 0;
        for (World world : worlds) {
            world.channels().forEach(channel -> names.add(channel.name()));
            depth = Math.max(depth, world.timing().depth());
        }
        List<CustomerWords> words = new ArrayList<>();
        for (World world : worlds) {
            words.add(new CustomerWords(world, seed, depth, List.copyOf(names)));
        }
        return words;
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
        return organic(customer) + 1 + depth + 2L * places[channel];
    }

    Seed seed() {
        return seed;
    }
}
