/** Whom an action really changes: learners compared on a kept table, and the customers to treat. */
@NullMarked
package org.parcours.server.audience;

import org.jspecify.annotations.NullMarked;
