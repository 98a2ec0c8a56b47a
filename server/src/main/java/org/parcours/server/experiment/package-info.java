/** Experiments: how many people they take, and what came of them. */
@NullMarked
package org.parcours.server.experiment;

import org.jspecify.annotations.NullMarked;
