/** Randomised experiments: how many people, who gets what, and what came of it. */
@NullMarked
package org.parcours.prove.experiment;

import org.jspecify.annotations.NullMarked;
