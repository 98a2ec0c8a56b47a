package org.parcours.plan.bandit;

import java.util.List;
import org.parcours.simulate.Channel;
import org.parcours.simulate.Contact;
import org.parcours.simulate.Course;
import org.parcours.simulate.DecisionPoint;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.Reaction;
import org.parcours.simulate.World;

/**
 * A world as a problem of one decision: which first contact to send, or none, after which customers are left alone. The
 * rewards of a customer are margins of what he buys, with us or without, less costs, and the world's control reward.
 */
public final class FirstContact {
    /** The name of the arm that sends nothing. */
    public static final String NOTHING = "wait";

    private final World world;
    private final DecisionPoint entry;
    private final OneStepProblem.Builder problem = OneStepProblem.builder();

    private FirstContact(World world, HiddenTypes types) {
        this.world = world;
        entry = Course.ofMixtures(world, types, List.of()).entry(1);
    }

    /** The problem of a world; its one state bears the world's name. */
    public static OneStepProblem of(World world, HiddenTypes types) {
        FirstContact first = new FirstContact(world, types);
        first.problem.state(world.name(), 1);
        first.add(NOTHING, 1, 0, first.entry);
        for (Contact contact : Contact.all(world)) {
            first.add(contact);
        }
        return first.problem.build();
    }

    private void add(Contact contact) {
        String arm = name(contact);
        Channel channel = world.channels().get(contact.channel());
        DecisionPoint.Sent sent = entry.send(contact);
        double delivered = controlReward(sent) - channel.cost();
        double margin = world.economics().margin();
        problem.outcome(arm, sent.boughtBefore(), margin);
        problem.outcome(arm, 0, 0);
        for (int k = 0; k < world.reactions().size(); k++) {
            Reaction.Role role = world.reactions().get(k).role();
            double people = sent.people(k);
            switch (role) {
                case CONVERSION -> problem.outcome(arm, people, margin + delivered);
                case OPT_OUT -> add(arm, people, delivered - channel.optOutValue(), sent.after(k));
                case ENGAGEMENT -> add(arm, people, delivered, sent.after(k));
                case NEGATIVE -> {
                    double unreached = Math.max(0, sent.present() - sent.reached());
                    add(arm, people - unreached, delivered, sent.after(k));
                    add(arm, unreached, 0, sent.after(k));
                }
            }
        }
    }

    /** Adds people who earned something and are left alone from now on: some buy without us. */
    private void add(String arm, double people, double earned, DecisionPoint left) {
        double margin = world.economics().margin();
        double buying = left.people() == 0 || margin == 0 ? 0 : left.valueOfStopping() / (left.people() * margin);
        problem.outcome(arm, people * buying, earned + margin);
        problem.outcome(arm, people * (1 - buying), earned);
    }

    /** The control reward of one delivered contact: what is settled beyond money. */
    private double controlReward(DecisionPoint.Sent sent) {
        double money = world.economics().margin() * (sent.conversions() + sent.boughtBefore()) - sent.cost();
        double later = 0;
        for (int k = 0; k < world.reactions().size(); k++) {
            if (world.reactions().get(k).role() == Reaction.Role.OPT_OUT) {
                later += sent.after(k).valueOfStopping();
            }
        }
        boolean some = !world.control().rewards().isEmpty() && sent.reached() > 0;
        return some ? (sent.settled() - money - later) / sent.reached() : 0;
    }

    private String name(Contact contact) {
        String action = contact.action(world).toString();
        boolean several = world.timing().waits().size() > 1;
        return several ? action + " after " + contact.waitDays() + " days" : action;
    }
}
