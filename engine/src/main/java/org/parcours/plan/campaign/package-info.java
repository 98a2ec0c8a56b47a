/** The best campaign of a world, and what the decisions of a drawn one cost. */
@NullMarked
package org.parcours.plan.campaign;

import org.jspecify.annotations.NullMarked;
