/** Whom an action changes: effects of each treatment on each customer, learnt from trials. */
@NullMarked
package org.parcours.uplift;

import org.jspecify.annotations.NullMarked;
