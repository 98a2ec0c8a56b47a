package org.parcours.plan.campaign;

import org.parcours.simulate.DecisionPoint;

/** What to do at the points of a campaign, and what everything that then follows is worth. */
interface Advice {
    /**
     * The decision for the people at a point.
     *
     * @param path the reactions from the start to the point, joined by "/"
     * @return with the return of all of them from there on
     */
    Decision at(DecisionPoint point, String path);
}
