package org.parcours.uplift.measure;

/**
 * What a customer does with and without a treatment. Nobody is ever seen both ways, so that the share of a kind is known only
 * within bounds, which the response rates of both arms give.
 *
 * <p>Source: M. Fréchet, "Sur les tableaux de corrélation dont les marges sont données", Annales de l'Université de Lyon 14,
 * 1951; for counterfactual responses J. Tian, J. Pearl, "Probabilities of causation: bounds and identification", 2000.
 */
public enum CustomerKind {
    /** Responds only when treated. */
    PERSUADABLE,

    /** Responds anyway. */
    SURE_THING,

    /** Never responds. */
    LOST_CAUSE,

    /** Responds only when left alone. */
    SLEEPING_DOG;

    /**
     * The least share of this kind among customers alike; NaN where a rate is.
     *
     * @param treatedRate the response rate of those who were treated, in [0, 1]
     * @param controlRate the response rate of those who were not, in [0, 1]
     */
    public double least(double treatedRate, double controlRate) {
        return Math.max(0, whenTreated(treatedRate) + whenNot(controlRate) - 1);
    }

    /** The greatest share of this kind among customers alike, at least {@link #least}. */
    public double greatest(double treatedRate, double controlRate) {
        return Math.min(whenTreated(treatedRate), whenNot(controlRate));
    }

    /** How many do when treated what this kind does. */
    private double whenTreated(double rate) {
        return this == PERSUADABLE || this == SURE_THING ? rate : 1 - rate;
    }

    /** How many do when left alone what this kind does. */
    private double whenNot(double rate) {
        return this == SURE_THING || this == SLEEPING_DOG ? rate : 1 - rate;
    }
}
