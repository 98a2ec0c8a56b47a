/** Policies learnt from logs alone, without another customer. */
@NullMarked
package org.parcours.plan.batch;

import org.jspecify.annotations.NullMarked;
