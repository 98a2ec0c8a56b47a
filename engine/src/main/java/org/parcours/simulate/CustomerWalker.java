package org.parcours.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.journey.StepPath;
import org.parcours.num.Seed;
import org.parcours.simulate.CustomerWalk.End;
import org.parcours.simulate.CustomerWalk.Factor;
import org.parcours.simulate.CustomerWalk.Rate;
import org.parcours.simulate.CustomerWalk.Step;

/** Sends one customer through a campaign with the words and the rates of the simulation, and notes why he answered as he did. */
final class CustomerWalker {
    private final World world;
    private final Seed seed;
    private final StepTree tree;
    private final int lastDay;
    private final long customer;
    private final List<Optional<String>> answers;
    private final Sampler sampler;
    private final HiddenTypes himself;
    private final double organicDay;
    private final List<Step> steps = new ArrayList<>();

    CustomerWalker(World world, StepTree tree, int lastDay, Seed seed, long customer, List<Optional<String>> answers) {
        this.world = world;
        this.seed = seed;
        this.tree = tree;
        this.lastDay = lastDay;
        this.customer = customer;
        this.answers = answers;
        CustomerWords words = CustomerWords.of(world, seed);
        sampler = SampledSimulation.sampler(world, tree, words, lastDay);
        himself = HiddenTypes.ofCustomer(world, words, customer);
        organicDay = sampler.buysAloneAfter(customer);
    }

    CustomerWalk walk() {
        End end = end();
        return new CustomerWalk(world, seed, customer, steps, end);
    }

    private End end() {
        DecisionPoint point = Course.ofExpectations(world, himself, lastDay).entry(1);
        int node = tree.size() == 0 ? StepTree.NONE : 0;
        String path = StepPath.START;
        int day = 0;
        long delivered = 0;
        while (node != StepTree.NONE && organicDay > tree.day(node)) {
            DecisionPoint.Sent sent = point.send(tree.contact(node));
            int drawn = sampler.reaction(customer, node, delivered);
            int taken = steps.size() < answers.size()
                    ? answers.get(steps.size()).map(world::reaction).orElse(drawn)
                    : drawn;
            steps.add(step(node, point, sent, drawn, taken));
            path = tree.path(node, taken);
            day = tree.day(node);
            if (world.reactions().get(taken).ends()) {
                return ended(world.reactions().get(taken).role(), path, day);
            }
            delivered |= sent.reached() > 0 ? 1L << tree.level(node) : 0;
            point = sent.after(taken).ofOnePerson();
            node = tree.child(node, taken);
        }
        return organicDay < Double.POSITIVE_INFINITY
                ? new End(End.Kind.ORGANIC, path, (int) Math.ceil(organicDay), true)
                : new End(End.Kind.STOPPED, path, day, false);
    }

    private End ended(Reaction.Role role, String path, int day) {
        return role == Reaction.Role.CONVERSION
                ? new End(End.Kind.CONVERTED, path, day, true)
                : new End(End.Kind.OPTED_OUT, path, day, organicDay < Double.POSITIVE_INFINITY);
    }

    private Step step(int node, DecisionPoint point, DecisionPoint.Sent sent, int drawn, int taken) {
        Contact contact = tree.contact(node);
        double affinity = himself.affinities(contact.channel())[0];
        boolean differs = world.behaviour().affinityVariation() > 0 && affinity > 0;
        double pressure = point.pressureAfter(contact.waitDays());
        List<Rate> rates = new ArrayList<>();
        for (int k = 0; k < world.reactions().size(); k++) {
            List<Factor> factors = new ArrayList<>(ofRules(point.rules(contact), k));
            if (differs && world.reactions().get(k).isResponse()) {
                factors.add(new Factor(Factor.AFFINITY, affinity));
            }
            ofPressure(pressure, k).ifPresent(factors::add);
            rates.add(new Rate(name(k), base(contact.channel(), k), sent.people(k) / sent.present(), factors));
        }
        return new Step(
                tree.path(node),
                tree.action(node),
                tree.day(node),
                sent.reached() > 0,
                differs ? OptionalDouble.of(affinity) : OptionalDouble.empty(),
                world.behaviour().pressure().isPresent() ? OptionalDouble.of(pressure) : OptionalDouble.empty(),
                rates,
                name(drawn),
                name(taken));
    }

    private List<Factor> ofRules(List<Rule> rules, int reaction) {
        List<Factor> factors = new ArrayList<>();
        for (Rule rule : rules) {
            Double factor = rule.factors().get(name(reaction));
            if (factor != null) {
                factors.add(new Factor(rule.name(), factor));
            }
        }
        return factors;
    }

    private Optional<Factor> ofPressure(double pressure, int reaction) {
        return world.behaviour()
                .pressure()
                .flatMap(model -> Optional.ofNullable(model.exponents().get(name(reaction))))
                .map(exponent -> new Factor(Factor.PRESSURE, Math.exp(exponent * pressure)));
    }

    private double base(int channel, int reaction) {
        Channel asked = world.channels().get(channel);
        if (reaction != world.negative()) {
            return asked.rates().getOrDefault(name(reaction), 0.0);
        }
        double left = 1;
        for (double rate : asked.rates().values()) {
            left -= rate;
        }
        return left;
    }

    private String name(int reaction) {
        return world.reactions().get(reaction).name();
    }
}
