/** What to do: exact planning on Markov decision processes, one algorithm a file. */
@NullMarked
package org.parcours.plan;

import org.jspecify.annotations.NullMarked;
