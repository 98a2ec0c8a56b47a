package org.parcours.simulate;

import java.util.Arrays;
import org.parcours.num.Binomial;
import org.parcours.num.RandomStream;

/**
 * Sampled people with one history, about to be contacted or left alone: the counterpart of a {@link DecisionPoint} in
 * which whole customers answer by chance. Who sends to a crowd sees how many people do what and what it earns, and never
 * a rate.
 *
 * <p>Customers of the same hidden type are alike, so that how many of them answer in which way is one multinomial draw:
 * the numbers are distributed exactly as if every customer were drawn alone, at the cost of types × reactions, however
 * many people there are.
 */
public final class Crowd {
    private final Course course;
    private final HistoryState state;
    private final Cohort cohort;
    private final int day;
    private final RandomStream random;

    private Crowd(Course course, HistoryState state, Cohort cohort, int day, RandomStream random) {
        this.course = course;
        this.state = state;
        this.cohort = cohort;
        this.day = day;
        this.random = random;
    }

    /**
     * New customers.
     *
     * @param customers at least 1
     * @param random where everything that happens to them comes from
     */
    public static Crowd entering(Course course, long customers, RandomStream random) {
        if (customers < 1) {
            throw new IllegalArgumentException(
                    "A crowd of %d customers enters, but must have at least 1.".formatted(customers));
        }
        Cohort cohort = Cohort.entering(course.world, (double) customers);
        return new Crowd(course, course.answers.start(), cohort, 0, random);
    }

    /** How many customers are here. */
    public long people() {
        return (long) cohort.size();
    }

    /** Leaves everybody alone; answers how many buy all the same before the end of the period. */
    public long leave() {
        return Binomial.draw(random, people(), course.organic.laterThan(day));
    }

    /** Lets the contact's spacing pass and contacts everybody who is still there. */
    public Answered send(Contact contact) {
        Cohort waited = cohort.waiting(contact.waitDays(), 1);
        double staying = course.organic.staying(contact.waitDays());
        double[] present = waited.people.clone();
        for (int i = 0; i < present.length; i++) {
            present[i] = Binomial.draw(random, (long) present[i], staying);
        }
        Cohort met = waited.reacted(present, waited.pressure).meeting(contact.channel(), course.types);
        boolean known = met.people.length == present.length;
        double[] people = known ? present : told(present, course.types.shares(contact.channel()));
        return new Answered(contact, met.reacted(people, met.pressure));
    }

    /** The same people with their type on one more channel drawn, in the order of {@link Cohort#meeting}. */
    private double[] told(double[] present, double[] shares) {
        double[] people = new double[present.length * shares.length];
        double[] some = new double[shares.length];
        for (int i = 0; i < present.length; i++) {
            split((long) present[i], shares, 0, some);
            System.arraycopy(some, 0, people, i * some.length, some.length);
        }
        return people;
    }

    /** Draws how many of some people fall on each share, of which one takes the rest. */
    private void split(long people, double[] shares, int rest, double[] into) {
        Arrays.fill(into, 0);
        long left = people;
        double share = 1;
        for (int k = 0; k < shares.length && left > 0; k++) {
            if (k != rest) {
                long some = Binomial.draw(random, left, shares[k] / share);
                into[k] = some;
                left -= some;
                share -= shares[k];
            }
        }
        into[rest] = left;
    }

    /** A contact that has been sent to the people of a crowd, and their answers. */
    public final class Answered {
        private final Contact contact;
        private final Cohort asked;
        private final Response ofOneEach;
        private final double[][] people;
        private final double before;
        private final long later;

        private Answered(Contact contact, Cohort asked) {
            this.contact = contact;
            this.asked = asked;
            double[] one = new double[asked.people.length];
            Arrays.fill(one, 1);
            ofOneEach = new Response(
                    course.world,
                    asked.reacted(one, asked.pressure),
                    contact.channel(),
                    course.answers.weights(state, contact),
                    false);
            people = drawn();
            before = cohort.size() - asked.size();
            double laterThan = course.organic.laterThan(day + contact.waitDays());
            later = Binomial.draw(random, (long) sum(Reaction.Role.OPT_OUT), laterThan);
        }

        /** People by reaction and type: the probabilities of one person of each type are the shares of all of them. */
        private double[][] drawn() {
            double[][] result = new double[course.world.reactions().size()][asked.people.length];
            double[] shares = new double[result.length];
            double[] some = new double[result.length];
            for (int i = 0; i < asked.people.length; i++) {
                for (int k = 0; k < shares.length; k++) {
                    shares[k] = ofOneEach.people(k, i);
                }
                split((long) asked.people[i], shares, course.world.negative(), some);
                for (int k = 0; k < shares.length; k++) {
                    result[k][i] = some[k];
                }
            }
            return result;
        }

        /** How many people showed a reaction. */
        public long people(int reaction) {
            double sum = 0;
            for (double some : people[reaction]) {
                sum += some;
            }
            return (long) sum;
        }

        /** How many people bought: without us before the contact, moved by it, or without us after an opt-out. */
        public long purchases() {
            return (long) (before + sum(Reaction.Role.CONVERSION)) + later;
        }

        /** Money, with the discounts of the journey: what this contact settles, which is all but the future of those who go on. */
        public double settled() {
            double earned = course.settled(
                    state, contact, before + sum(Reaction.Role.CONVERSION), reached(), sum(Reaction.Role.OPT_OUT));
            return earned + (double) later * course.world.economics().margin();
        }

        private double reached() {
            double sum = 0;
            for (int i = 0; i < asked.people.length; i++) {
                sum += asked.affinity(contact.channel(), i) > 0 ? asked.people[i] : 0;
            }
            return sum;
        }

        private double sum(Reaction.Role role) {
            double sum = 0;
            for (int k = 0; k < people.length; k++) {
                if (course.world.reactions().get(k).role() == role) {
                    sum += (double) people(k);
                }
            }
            return sum;
        }

        /** Those who showed a reaction, where they stand next. */
        public Crowd after(int reaction) {
            return new Crowd(
                    course,
                    course.answers.after(state, contact, reaction),
                    asked.reacted(people[reaction], ofOneEach.after(reaction).pressure),
                    day + contact.waitDays(),
                    random);
        }
    }
}
