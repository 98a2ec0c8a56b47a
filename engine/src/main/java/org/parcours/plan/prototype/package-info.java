/**
 * Collaborative prototypes: sellers who do not know of which kind their customers are share a few policies, and learn
 * together which suits whom.
 */
@NullMarked
package org.parcours.plan.prototype;

import org.jspecify.annotations.NullMarked;
