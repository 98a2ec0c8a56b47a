/** Models of what happens next: next state and reward by state, action and environment, learnt from logs. */
@NullMarked
package org.parcours.model.environment;

import org.jspecify.annotations.NullMarked;
