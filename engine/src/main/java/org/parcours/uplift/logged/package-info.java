/** Effects in journey logs: as features of a state, and as values of actions. */
@NullMarked
package org.parcours.uplift.logged;

import org.jspecify.annotations.NullMarked;
