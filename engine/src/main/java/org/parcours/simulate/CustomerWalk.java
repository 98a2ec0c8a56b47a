package org.parcours.simulate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.parcours.journey.Action;
import org.parcours.journey.Campaign;
import org.parcours.num.Seed;

/**
 * One simulated customer followed through a campaign, with what made him answer as he did. With no answer changed he
 * goes the way that {@link SampledSimulation} counts for the customer of this number and seed.
 *
 * @param seed what the customers were drawn from
 * @param customer his number among the audience, from 0
 * @param steps each step that he came to
 * @param end how his journey ended
 */
public record CustomerWalk(World world, Seed seed, long customer, List<Step> steps, End end) {
    /**
     * One step of his journey.
     *
     * @param path the reactions from the start, joined by "/"
     * @param action what was sent
     * @param day days since his entry
     * @param reached whether he received it; if not, he goes on as negative
     * @param affinity factor on his odds of a response on this channel; empty where customers do not differ in it
     * @param pressure weight of the contacts that he remembers; empty where the world knows no pressure
     * @param rates by reaction in the world's order, how likely it was and why
     * @param drawn the reaction by his own luck
     * @param taken the reaction he went on with: the drawn one or the chosen answer
     */
    public record Step(
            String path,
            Action action,
            int day,
            boolean reached,
            OptionalDouble affinity,
            OptionalDouble pressure,
            List<Rate> rates,
            String drawn,
            String taken) {
        public Step {
            rates = List.copyOf(rates);
        }
    }

    /**
     * How likely a reaction was for him.
     *
     * @param base the channel's rate; of the negative reaction, what the others leave
     * @param probability his own, of all reactions summing to 1
     * @param factors what was multiplied, rates or odds by the world's scale, in the order of the world's rules, then
     *     affinity and pressure
     */
    public record Rate(String reaction, double base, double probability, List<Factor> factors) {
        public Rate {
            factors = List.copyOf(factors);
        }
    }

    /**
     * What multiplies a rate or odds.
     *
     * @param name a rule's name, {@link #AFFINITY} or {@link #PRESSURE}
     */
    public record Factor(String name, double factor) {
        /** The name of the factor by which the customer differs from others. */
        public static final String AFFINITY = "affinity";

        /** The name of the factor of recent contacts. */
        public static final String PRESSURE = "pressure";
    }

    /**
     * How a journey ended.
     *
     * @param path the reactions, the last included
     * @param day days since his entry: of the last contact, or of a purchase without us
     * @param bought whether he bought in the end, by us or without us
     */
    public record End(Kind kind, String path, int day, boolean bought) {
        /** How journeys end. */
        public enum Kind {
            /** The campaign had nothing more for him. */
            STOPPED,
            /** He bought what was offered. */
            CONVERTED,
            /** He withdrew his consent. */
            OPTED_OUT,
            /** He bought without us, before or after the last contact. */
            ORGANIC
        }
    }

    public CustomerWalk {
        steps = List.copyOf(steps);
    }

    /**
     * Follows a customer.
     *
     * @param customer his number, in [0, audience)
     * @param answers by step, the reaction that replaces the drawn one, however likely it is; empty keeps his own; those
     *     beyond the end of his journey are not asked for
     */
    public static CustomerWalk of(
            World world, Campaign campaign, Seed seed, long customer, List<Optional<String>> answers) {
        long audience = campaign.audience().orElse(world.economics().audience());
        requireCustomer(customer, audience);
        StepTree tree = new StepTree(world, campaign);
        return new CustomerWalker(world, tree, tree.lastDay(), seed, customer, answers).walk();
    }

    /**
     * Follows a customer through a campaign that divides its customers, as its simulation with this seed draws him.
     *
     * @param customer his number, in [0, audience); they are numbered cell by cell
     * @param answers as above
     */
    public static CustomerWalk of(
            World world, Division division, Seed seed, long customer, List<Optional<String>> answers) {
        requireCustomer(customer, division.audience(world));
        List<Division.Portion> portions = division.portions(world);
        Division.Portion his = portions.stream()
                .filter(portion -> customer < portion.first() + portion.customers())
                .findFirst()
                .orElseThrow();
        int lastDay = Division.lastDay(portions);
        CustomerWalk plain = new CustomerWalker(world, his.tree(), lastDay, seed, customer, answers).walk();
        return plain.at(his.plain()::drawn);
    }

    private static void requireCustomer(long customer, long audience) {
        if (customer < 0 || customer >= audience) {
            throw new IllegalArgumentException("Customer %d is asked for, but the audience's customers are 0 to %d."
                    .formatted(customer, audience - 1));
        }
    }

    /** The same with other paths. */
    private CustomerWalk at(UnaryOperator<String> drawn) {
        List<Step> moved = steps.stream()
                .map(step -> new Step(
                        drawn.apply(step.path()),
                        step.action(),
                        step.day(),
                        step.reached(),
                        step.affinity(),
                        step.pressure(),
                        step.rates(),
                        step.drawn(),
                        step.taken()))
                .toList();
        return new CustomerWalk(
                world, seed, customer, moved, new End(end.kind(), drawn.apply(end.path()), end.day(), end.bought()));
    }
}
