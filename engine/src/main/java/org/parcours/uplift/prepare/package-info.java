/** Customers made of their transactions: what was known, how they were treated, and what came of it. */
@NullMarked
package org.parcours.uplift.prepare;

import org.jspecify.annotations.NullMarked;
