/** Better campaigns learnt from simulated customers: learners behind one interface, and how long they need. */
@NullMarked
package org.parcours.plan.learn;

import org.jspecify.annotations.NullMarked;
