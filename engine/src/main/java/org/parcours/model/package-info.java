/** What would happen: environments as Markov decision processes. */
@NullMarked
package org.parcours.model;

import org.jspecify.annotations.NullMarked;
