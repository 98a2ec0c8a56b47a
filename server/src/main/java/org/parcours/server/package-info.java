/** Requests in, engine calls, answers out. */
@NullMarked
package org.parcours.server;

import org.jspecify.annotations.NullMarked;
