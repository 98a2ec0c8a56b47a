/** Whom to treat how: expected value against cost, within a budget and a number of customers. */
@NullMarked
package org.parcours.uplift.targeting;

import org.jspecify.annotations.NullMarked;
