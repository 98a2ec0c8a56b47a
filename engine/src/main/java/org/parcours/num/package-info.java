/** Numbers without a domain: random streams, intervals, sparse rows, small dense algebra. */
@NullMarked
package org.parcours.num;

import org.jspecify.annotations.NullMarked;
