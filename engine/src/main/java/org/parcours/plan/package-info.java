/** What to do: exact solvers for campaigns and Markov decision processes. */
@NullMarked
package org.parcours.plan;

import org.jspecify.annotations.NullMarked;
