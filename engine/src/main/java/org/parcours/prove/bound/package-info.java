/** Bounds on a mean or a ratio of means over journeys: how far an estimate can be trusted. */
@NullMarked
package org.parcours.prove.bound;

import org.jspecify.annotations.NullMarked;
