package org.parcours.simulate;

import java.util.Arrays;

/**
 * People at one point of a journey, by hidden type: how many of each, what pressure they feel, and their affinity on
 * the channels they met so far. Immutable.
 */
final class Cohort {
    private static final double[] NOT_MET = {};

    private final World world;
    final double[] people;
    final double[] pressure;
    /** By reaction and type: what pressure multiplies the odds with. */
    private final double[][] factors;
    /** By channel: affinities by type, 0 where the channel does not reach; {@link #NOT_MET} before its first use. */
    private final double[][] affinities;

    private Cohort(World world, double[] people, double[] pressure, double[][] factors, double[][] affinities) {
        this.world = world;
        this.people = people;
        this.pressure = pressure;
        this.factors = factors;
        this.affinities = affinities;
    }

    /** Everybody at the entry. */
    static Cohort entering(World world, double people) {
        double[][] affinities = new double[world.channels().size()][];
        Arrays.fill(affinities, NOT_MET);
        return new Cohort(world, new double[] {people}, new double[1], new double[0][], affinities);
    }

    /** How many people there are in all. */
    double size() {
        double sum = 0;
        for (double some : people) {
            sum += some;
        }
        return sum;
    }

    /** Those who are still there after some days, in which each stays with a probability and pressure fades. */
    Cohort waiting(int days, double staying) {
        double[] left = people.clone();
        for (int i = 0; i < left.length; i++) {
            left[i] *= staying;
        }
        if (world.behaviour().pressure().isEmpty()) {
            return new Cohort(world, left, pressure, factors, affinities);
        }
        Pressure model = world.behaviour().pressure().get();
        double remaining = model.remaining(days);
        double[] faded = pressure.clone();
        for (int i = 0; i < faded.length; i++) {
            faded[i] *= remaining;
        }
        return new Cohort(world, left, faded, factors(model, faded), affinities);
    }

    /** The same people with their affinity for a channel told apart. */
    Cohort meeting(int channel, HiddenTypes types) {
        if (affinities[channel] != NOT_MET) {
            return this;
        }
        double[] met = types.affinities(channel);
        double[] shares = types.shares(channel);
        double[][] known = affinities.clone();
        for (int c = 0; c < known.length; c++) {
            known[c] = known[c] == NOT_MET ? NOT_MET : repeated(known[c], met.length);
        }
        double[] split = repeated(people, met.length);
        known[channel] = new double[split.length];
        for (int i = 0; i < split.length; i++) {
            split[i] *= shares[i % met.length];
            known[channel][i] = met[i % met.length];
        }
        double[][] repeatedFactors = new double[factors.length][];
        for (int k = 0; k < factors.length; k++) {
            repeatedFactors[k] = repeated(factors[k], met.length);
        }
        return new Cohort(world, split, repeated(pressure, met.length), repeatedFactors, known);
    }

    /** Those who reacted in one way to a contact, who are fewer and feel what the contact added. */
    Cohort reacted(double[] remaining, double[] pressureNow) {
        return new Cohort(world, remaining, pressureNow, factors, affinities);
    }

    /** One person who feels what these feel, where all are alike. */
    Cohort ofOnePerson() {
        if (people.length != 1) {
            throw new IllegalStateException("people of " + people.length + " types cannot be one person");
        }
        return reacted(new double[] {1}, pressure);
    }

    double affinity(int channel, int type) {
        return affinities[channel][type];
    }

    double factor(int reaction, int type) {
        return factors.length == 0 ? 1 : factors[reaction][type];
    }

    private double[][] factors(Pressure model, double[] faded) {
        double[][] result = new double[world.reactions().size()][faded.length];
        for (int k = 0; k < result.length; k++) {
            double exponent =
                    model.exponents().getOrDefault(world.reactions().get(k).name(), 0.0);
            for (int i = 0; i < faded.length; i++) {
                result[k][i] = Math.exp(exponent * faded[i]);
            }
        }
        return result;
    }

    private static double[] repeated(double[] values, int times) {
        double[] result = new double[values.length * times];
        for (int i = 0; i < result.length; i++) {
            result[i] = values[i / times];
        }
        return result;
    }
}
