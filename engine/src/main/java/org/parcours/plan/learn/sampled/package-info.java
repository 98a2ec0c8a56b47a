/**
 * Policies learnt from sampled journeys: environments that may only be sampled, tables and softmax policies that learn
 * from them, and what the learnt policies are worth.
 */
@NullMarked
package org.parcours.plan.learn.sampled;

import org.jspecify.annotations.NullMarked;
