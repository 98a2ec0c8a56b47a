package org.parcours.plan.batch;

/** How the action enters what is fitted. */
public enum ActionModel {
    /** Every action has a model of its own, fitted on its own rows. */
    PER_ACTION,
    /** One model for all, with a column of 0 and 1 for each action: rows of one action tell of the others. */
    ONE_HOT
}
