/** Worlds that ship and worlds of one's own. */
@NullMarked
package org.parcours.server.world;

import org.jspecify.annotations.NullMarked;
