package org.parcours.simulate;

import java.util.List;
import java.util.Optional;

/**
 * People with one history, about to be contacted or left alone. What is in money here is the return from this point
 * on: margins less costs and control rewards, each with its discount counted from the first step of the journey.
 */
public final class DecisionPoint {
    private final Course course;
    private final HistoryState state;
    private final Cohort cohort;
    private final int day;

    DecisionPoint(Course course, HistoryState state, Cohort cohort, int day) {
        this.course = course;
        this.state = state;
        this.cohort = cohort;
        this.day = day;
    }

    /** Points with equal keys have, per person, the same future. */
    private record Key(HistoryState state, double pressure, int day) {}

    /** The number of the step about to be taken, counted from 1. */
    public int step() {
        return state.step();
    }

    /** How many people are here. */
    public double people() {
        return cohort.size();
    }

    /**
     * A value that points with the same future per person share, for use in maps; empty where customers differ in what
     * nobody sees, so that hardly two points are the same.
     */
    public Optional<Object> key() {
        if (course.world.hasHiddenTypes()) {
            return Optional.empty();
        }
        return Optional.of(
                new Key(state, cohort.pressure[0], course.world.behaviour().organic() > 0 ? day : 0));
    }

    /** One person here, where all are alike. */
    public DecisionPoint ofOnePerson() {
        return new DecisionPoint(course, state, cohort.ofOnePerson(), day);
    }

    /** The rules that apply to a contact here. */
    List<Rule> rules(Contact contact) {
        return course.answers.rules(state, contact);
    }

    /** The pressure that one person here will feel after some days. */
    double pressureAfter(int days) {
        return course.world
                .behaviour()
                .pressure()
                .map(pressure -> pressure.remaining(days) * cohort.pressure[0])
                .orElse(0.0);
    }

    /** The return of leaving everybody alone from here on. */
    public double valueOfStopping() {
        return course.leftAlone(people(), day);
    }

    /** Lets the contact's spacing pass and contacts everybody who is still there. */
    public Sent send(Contact contact) {
        Cohort waited = cohort.waiting(contact.waitDays(), course.organic.staying(contact.waitDays()));
        Cohort met = waited.meeting(contact.channel(), course.types);
        double[] weights = course.answers.weights(state, contact);
        Response response = new Response(course.world, met, contact.channel(), weights, course.wholePeople);
        return new Sent(contact, waited.size(), response);
    }

    /** A contact that has been sent to the people of a decision point, and their answers. */
    public final class Sent {
        private final Contact contact;
        private final double present;
        private final Response response;

        private Sent(Contact contact, double present, Response response) {
            this.contact = contact;
            this.present = present;
            this.response = response;
        }

        /** How many people were there for the contact. */
        public double present() {
            return present;
        }

        /** How many people bought without us in the spacing before the contact. */
        public double boughtBefore() {
            return cohort.size() - present;
        }

        /** How many people received the contact. */
        public double reached() {
            return response.reached();
        }

        /** How many people showed a reaction. */
        public double people(int reaction) {
            return response.people(reaction);
        }

        /** Where those who showed a reaction stand next. */
        public DecisionPoint after(int reaction) {
            HistoryState next = course.answers.after(state, contact, reaction);
            return new DecisionPoint(course, next, response.after(reaction), day + contact.waitDays());
        }

        /** Conversions at this step. */
        public double conversions() {
            return sum(Reaction.Role.CONVERSION);
        }

        /** Opt-outs at this step. */
        public double optOuts() {
            return sum(Reaction.Role.OPT_OUT);
        }

        /** Engagements at this step. */
        public double engagements() {
            return sum(Reaction.Role.ENGAGEMENT);
        }

        /** Money spent on contacts and lost by opt-outs. */
        public double cost() {
            Channel channel = course.world.channels().get(contact.channel());
            return channel.spent(reached(), optOuts());
        }

        /** The return of everything that is settled by this contact: all but that of the reactions that go on. */
        public double settled() {
            return course.settled(state, contact, conversions() + boughtBefore(), reached(), optOuts())
                    + course.leftAlone(optOuts(), day + contact.waitDays());
        }

        /** The control rewards paid for this contact, without discount. */
        double controlReward() {
            return reached() * course.answers.controlReward(state, contact);
        }

        /** The part of {@link #settled} that those settle who bought without us before the contact. */
        public double settledBefore() {
            return course.settled(state, contact, boughtBefore(), 0, 0);
        }

        /** The part of {@link #settled} that those settle who showed a reaction. */
        public double settledBy(int reaction) {
            Reaction.Role role = course.world.reactions().get(reaction).role();
            double people = people(reaction);
            double optOuts = role == Reaction.Role.OPT_OUT ? people : 0;
            double bought = role == Reaction.Role.CONVERSION ? people : 0;
            return course.settled(state, contact, bought, reachedOf(reaction), optOuts)
                    + course.leftAlone(optOuts, day + contact.waitDays());
        }

        /** Whom a contact does not reach shows the negative reaction. */
        private double reachedOf(int reaction) {
            int negative = course.world.negative();
            if (reaction != negative) {
                return people(reaction);
            }
            double others = 0;
            for (int k = 0; k < course.world.reactions().size(); k++) {
                others += k == negative ? 0 : people(k);
            }
            return Math.max(0, reached() - others);
        }

        private double sum(Reaction.Role role) {
            double sum = 0;
            for (int k = 0; k < course.world.reactions().size(); k++) {
                if (course.world.reactions().get(k).role() == role) {
                    sum += response.people(k);
                }
            }
            return sum;
        }
    }
}
