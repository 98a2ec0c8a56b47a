package org.parcours.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogBuilder;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.num.Workers;

/**
 * A journey log of a world's customers, drawn one by one, with the propensity of each action. A state says the whole journey
 * so far. A step earns the margin of a purchase that it leads to, or that a customer makes without us before the contact, or
 * after the last one while he is watched; its cost is that of a contact that reaches him, and of an opt-out.
 *
 * <p>Each customer has reach, affinities, luck and purchases without us of his own, as in {@link SampledSimulation}.
 */
public final class JourneySample {
    /** The reaction of those who bought without us before a contact, where the log needs one. */
    public static final String BOUGHT_ALONE = "bought alone";

    private static final List<String> COLUMNS =
            List.of("journey_id", "step", "state", "action", "reward", "cost", "propensity", "reaction");

    private final World world;
    private final WorldActions actions;
    private final Conduct conduct;
    private final Seed seed;
    private final CustomerWords words;
    private final Course course;
    private final Map<String, Map<String, Double>> choices = new HashMap<>();
    private final LogBuilder builder;
    private final boolean paysControlRewards;
    private long line = 1;

    private JourneySample(World world, WorldActions actions, Conduct conduct, Seed seed) {
        this.world = world.withoutDiscounts();
        this.actions = actions;
        this.conduct = conduct;
        this.seed = seed;
        this.words = CustomerWords.of(world, seed);
        this.course = Course.ofExpectations(
                this.world, new HiddenTypes(this.world, HiddenTypes.DEFAULT_NODES), actions.lastDay());
        this.paysControlRewards = !world.control().rewards().isEmpty();
        List<String> columns = new ArrayList<>(COLUMNS);
        if (paysControlRewards) {
            columns.add("control_reward");
        }
        this.builder = new LogBuilder(world.name(), columns);
    }

    /**
     * Draws a log.
     *
     * @param conduct must say what to do after every journey
     * @param customers how many, at least 1; one journey each
     */
    public static JourneyLog log(World world, WorldActions actions, Conduct conduct, int customers, Seed seed) {
        if (customers < 1) {
            throw new IllegalArgumentException("A log of " + customers + " customers; ask for at least 1.");
        }
        JourneySample sample = new JourneySample(world, actions, conduct, seed);
        for (int customer = 0; customer < customers; customer++) {
            Workers.requireNotInterrupted();
            sample.add(customer);
        }
        return sample.builder.finish().log();
    }

    /** What a step paid and whether the journey goes on after it. */
    private record Outcome(String reaction, double reward, double cost, double controlReward, boolean ends) {}

    private void add(int customer) {
        Course his = course.of(HiddenTypes.ofCustomer(world, words, customer));
        DecisionPoint point = his.entry(1);
        JourneySoFar journey = JourneySoFar.START;
        // purchases, luck and hidden types have words of their own below; what is sent is drawn from others
        RandomStream random = new RandomStream(seed.child(customer));
        double buysAlone = his.organic.day(words, customer);
        int day = 0;
        boolean goesOn = true;
        while (goesOn) {
            Map<String, Double> known = choices(journey);
            String action = draw(known, random.nextUniform());
            Outcome outcome;
            if (action.equals(Conduct.STOP)) {
                outcome = new Outcome("", alone(buysAlone), 0, 0, true);
            } else {
                Contact contact = actions.contact(action);
                day += contact.waitDays();
                DecisionPoint.Sent sent = point.send(contact);
                int reaction = reaction(sent, words.seed().uniform(words.firstStep(customer) + journey.steps()));
                boolean isLast = journey.steps() + 1 == world.timing().depth();
                outcome = buysAlone <= day
                        ? new Outcome(BOUGHT_ALONE, world.economics().margin(), 0, 0, true)
                        : answered(contact, sent, reaction, isLast, alone(buysAlone));
                point = sent.after(reaction).ofOnePerson();
            }
            addRow(customer, journey, action, known.getOrDefault(action, 0.0), outcome);
            journey = journey.after(action, outcome.reaction());
            goesOn = !outcome.ends();
        }
    }

    private double alone(double buysAlone) {
        return buysAlone < Double.POSITIVE_INFINITY ? world.economics().margin() : 0;
    }

    private Outcome answered(Contact contact, DecisionPoint.Sent sent, int reaction, boolean isLast, double alone) {
        Reaction shown = world.reactions().get(reaction);
        boolean optsOut = shown.role() == Reaction.Role.OPT_OUT;
        boolean buys = shown.role() == Reaction.Role.CONVERSION;
        boolean leftAlone = optsOut || (isLast && !shown.ends());
        return new Outcome(
                shown.name(),
                (buys ? world.economics().margin() : 0) + (leftAlone ? alone : 0),
                world.channels().get(contact.channel()).spent(sent.reached() > 0 ? 1 : 0, optsOut ? 1 : 0),
                sent.controlReward() / sent.present(),
                isLast || shown.ends());
    }

    /** The reaction that a random number falls on. */
    private int reaction(DecisionPoint.Sent sent, double luck) {
        double left = luck * sent.present();
        int last = world.negative();
        for (int k = 0; k < world.reactions().size(); k++) {
            double people = sent.people(k);
            if (people > 0) {
                last = k;
                left -= people;
                if (left < 0) {
                    return k;
                }
            }
        }
        return last;
    }

    private Map<String, Double> choices(JourneySoFar journey) {
        return choices.computeIfAbsent(journey.state(), state -> {
            Map<String, Double> known = conduct.choices(journey);
            for (String action : known.keySet()) {
                if (!action.equals(Conduct.STOP) && !actions.has(action)) {
                    throw new IllegalArgumentException(
                            "After \"%s\" shall be done \"%s\", which world \"%s\" does not know."
                                    .formatted(state, action, world.name()));
                }
            }
            if (known.isEmpty()) {
                throw new IllegalArgumentException("Nothing is said of what to do after \"%s\".".formatted(state));
            }
            return known;
        });
    }

    private static String draw(Map<String, Double> choices, double uniform) {
        double left = uniform;
        String last = Conduct.STOP;
        for (Map.Entry<String, Double> choice : choices.entrySet()) {
            if (choice.getValue() > 0) {
                last = choice.getKey();
                left -= choice.getValue();
                if (left < 0) {
                    return last;
                }
            }
        }
        return last;
    }

    private void addRow(int customer, JourneySoFar journey, String action, double propensity, Outcome outcome) {
        List<String> cells = new ArrayList<>(List.of(
                "c" + customer,
                "" + journey.steps(),
                journey.state(),
                action,
                "" + outcome.reward(),
                "" + outcome.cost(),
                "" + propensity,
                outcome.reaction()));
        if (paysControlRewards) {
            cells.add("" + outcome.controlReward());
        }
        builder.row(++line, cells.toArray(String[]::new));
    }
}
