/**
 * Small neural networks as the engine sees them. Who makes them is found at run time: the engine itself has no such library.
 */
@NullMarked
package org.parcours.model.network;

import org.jspecify.annotations.NullMarked;
