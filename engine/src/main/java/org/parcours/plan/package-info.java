/** What to do: the best campaign of a world, and exact planning on Markov decision processes, one algorithm a file. */
@NullMarked
package org.parcours.plan;

import org.jspecify.annotations.NullMarked;
