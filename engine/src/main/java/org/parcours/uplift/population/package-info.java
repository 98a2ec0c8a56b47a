/** Customers drawn from laws that are known, so that it is known what each treatment changes. */
@NullMarked
package org.parcours.uplift.population;

import org.jspecify.annotations.NullMarked;
