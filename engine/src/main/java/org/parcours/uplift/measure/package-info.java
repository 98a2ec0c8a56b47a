/** How well effects were foretold: curves, coefficients and values of policies, each with its interval. */
@NullMarked
package org.parcours.uplift.measure;

import org.jspecify.annotations.NullMarked;
