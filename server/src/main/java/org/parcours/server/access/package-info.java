/** Who may do what: users, keys, sessions, roles, and the gate that every request passes. */
@NullMarked
package org.parcours.server.access;

import org.jspecify.annotations.NullMarked;
