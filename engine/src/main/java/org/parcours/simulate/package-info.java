/** Worlds that answer: channels, messages and rules as data; exact expectation and person-by-person sampling. */
@NullMarked
package org.parcours.simulate;

import org.jspecify.annotations.NullMarked;
