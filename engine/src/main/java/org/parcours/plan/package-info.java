/** What to do: exact planning on Markov decision processes, one algorithm a file; campaigns have a room of their own. */
@NullMarked
package org.parcours.plan;

import org.jspecify.annotations.NullMarked;
