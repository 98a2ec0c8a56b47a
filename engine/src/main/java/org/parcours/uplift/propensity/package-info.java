/** With which probability a customer was put into each arm, where nobody drew lots: estimates, and whether they can be used. */
@NullMarked
package org.parcours.uplift.propensity;

import org.jspecify.annotations.NullMarked;
