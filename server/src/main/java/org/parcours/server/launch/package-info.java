/** Launched campaigns and what came of them. */
@NullMarked
package org.parcours.server.launch;

import org.jspecify.annotations.NullMarked;
