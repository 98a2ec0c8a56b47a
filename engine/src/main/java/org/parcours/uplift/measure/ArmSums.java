package org.parcours.uplift.measure;

/** Customers and outcomes of the two arms among the first so many of a ranking. */
final class ArmSums {
    double treated;
    double controls;
    double treatedOutcome;
    double controlOutcome;

    void add(boolean isTreated, double outcome) {
        if (isTreated) {
            treated++;
            treatedOutcome += outcome;
        } else {
            controls++;
            controlOutcome += outcome;
        }
    }

    /** Adds so many customers of both arms, all of one outcome each. */
    void add(double treatedCount, double treatedSum, double controlCount, double controlSum) {
        treated += treatedCount;
        treatedOutcome += treatedSum;
        controls += controlCount;
        controlOutcome += controlSum;
    }

    /** Adds a part of what another one holds. */
    void add(ArmSums other, double part) {
        add(part * other.treated, part * other.treatedOutcome, part * other.controls, part * other.controlOutcome);
    }

    void clear() {
        treated = 0;
        controls = 0;
        treatedOutcome = 0;
        controlOutcome = 0;
    }

    double rows() {
        return treated + controls;
    }

    boolean hasBoth() {
        return treated > 0 && controls > 0;
    }

    /** The difference of the arms' means; that of an empty arm counts 0. */
    double difference() {
        return (treated == 0 ? 0 : treatedOutcome / treated) - (controls == 0 ? 0 : controlOutcome / controls);
    }

    /** Y_T − Y_C · N_T / N_C: how much more the treated did than as many of the controls; Y_T where there are none. */
    double qini() {
        return treatedOutcome - (controls == 0 ? 0 : controlOutcome * treated / controls);
    }

    /** (ȳ_T − ȳ_C) · (N_T + N_C): what treating all these would change. */
    double gain() {
        return difference() * rows();
    }
}
