/** Campaigns that divide their customers by what is known of them. */
@NullMarked
package org.parcours.journey.split;

import org.jspecify.annotations.NullMarked;
