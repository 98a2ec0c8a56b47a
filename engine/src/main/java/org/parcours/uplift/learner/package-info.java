/** Meta-learners: how predictions of outcomes are put together to effects of treatments. */
@NullMarked
package org.parcours.uplift.learner;

import org.jspecify.annotations.NullMarked;
