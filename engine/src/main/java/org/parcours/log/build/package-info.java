/** Raw events made into journeys: time is cut into steps, facts make the state, amounts make the reward. */
@NullMarked
package org.parcours.log.build;

import org.jspecify.annotations.NullMarked;
