package org.parcours.plan.campaign;

import java.util.List;
import java.util.Optional;
import org.parcours.simulate.Contact;

/**
 * The best that can be done at a decision point.
 *
 * @param value return from here on, of all people here or of one person, as its maker says
 * @param contact what to send; empty to leave everybody alone
 * @param next by reaction, what to do after it; empty where nobody is contacted
 */
record Decision(double value, Optional<Contact> contact, List<Decision> next) {
    static Decision stop(double value) {
        return new Decision(value, Optional.empty(), List.of());
    }
}
