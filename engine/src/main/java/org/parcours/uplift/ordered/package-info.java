/**
 * Ordered boosting on symmetric trees with ordered target statistics: the algorithm of CatBoost, whose own trainer is not
 * available for the JVM.
 */
@NullMarked
package org.parcours.uplift.ordered;

import org.jspecify.annotations.NullMarked;
