package org.parcours.plan.campaign;

import org.parcours.simulate.DecisionPoint;

/** What a campaign is to make as large as possible, summed over what its contacts settle and over whom it leaves alone. */
interface Objective {
    /** The return: margins less costs and control rewards. */
    Objective RETURN = new Objective() {
        @Override
        public double settled(DecisionPoint.Sent sent) {
            return sent.settled();
        }

        @Override
        public double stopping(DecisionPoint point) {
            return point.valueOfStopping();
        }
    };

    /** What a contact to all people of a decision point settles at once. */
    double settled(DecisionPoint.Sent sent);

    /** What leaving everybody alone from a point on is worth. */
    double stopping(DecisionPoint point);
}
