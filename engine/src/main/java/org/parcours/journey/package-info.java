/** The words: action, step, campaign, policy; immutable values. */
@NullMarked
package org.parcours.journey;

import org.jspecify.annotations.NullMarked;
