/** A better policy from a log, proposed only where a test on journeys that it was not learnt from says so. */
@NullMarked
package org.parcours.prove.improve;

import org.jspecify.annotations.NullMarked;
