package org.parcours.simulate;

/** What a cohort answers to one contact: how many people show each reaction, and who they are. */
final class Response {
    private final Cohort asked;
    private final double[] people;
    private final double[][] byType;
    private final double[] pressure;
    private double reached;

    /**
     * Answers a contact.
     *
     * @param cohort who is asked, after waiting and meeting the channel
     * @param channel position of the channel
     * @param weights of the reactions, by {@link Answers#weights}
     * @param wholePeople whether people are rounded to whole persons, which needs customers who are all alike
     */
    Response(World world, Cohort cohort, int channel, double[] weights, boolean wholePeople) {
        asked = cohort;
        people = new double[weights.length];
        byType = new double[weights.length][cohort.people.length];
        pressure = cohort.pressure.clone();
        boolean odds = world.behaviour().scale() == Behaviour.Scale.ODDS;
        boolean[] moved = new boolean[weights.length];
        for (int k = 0; k < moved.length; k++) {
            moved[k] = world.reactions().get(k).isResponse();
        }
        for (int i = 0; i < cohort.people.length; i++) {
            answer(i, channel, weights, moved, odds, world.negative());
        }
        if (wholePeople) {
            round();
        }
    }

    /** People who received the contact. */
    double reached() {
        return reached;
    }

    /** People who showed a reaction. */
    double people(int reaction) {
        return people[reaction];
    }

    /** People of one type who showed a reaction. */
    double people(int reaction, int type) {
        return byType[reaction][type];
    }

    /** The people who showed a reaction, as the next step finds them. */
    Cohort after(int reaction) {
        return asked.reacted(byType[reaction], pressure);
    }

    private void answer(int type, int channel, double[] weights, boolean[] moved, boolean odds, int negative) {
        double here = asked.people[type];
        double affinity = asked.affinity(channel, type);
        double rest = here;
        if (affinity > 0) {
            reached += here;
            pressure[type] += 1;
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                double weight = weights[k] * asked.factor(k, type) * (moved[k] ? affinity : 1);
                byType[k][type] = weight;
                sum += weight;
            }
            double share = odds ? here / (1 + sum) : here;
            for (int k = 0; k < weights.length; k++) {
                double some = byType[k][type] * share;
                byType[k][type] = some;
                people[k] += some;
                rest -= some;
            }
        }
        byType[negative][type] += rest;
        people[negative] += rest;
    }

    /** Whole people stand in one type only, since they are all alike. */
    private void round() {
        for (int k = 0; k < people.length; k++) {
            people[k] = Rounding.halfUp(people[k]);
            byType[k][0] = people[k];
        }
    }
}
