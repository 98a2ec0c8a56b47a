/** Answers at once from documents. */
@NullMarked
package org.parcours.server.analysis;

import org.jspecify.annotations.NullMarked;
