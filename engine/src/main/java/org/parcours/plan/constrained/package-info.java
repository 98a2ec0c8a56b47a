/** The best policy within limits: constraints on what a policy uses up in expectation, and several worlds at once. */
@NullMarked
package org.parcours.plan.constrained;

import org.jspecify.annotations.NullMarked;
