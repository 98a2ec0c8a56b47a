/** Why a model foretells an effect: what each feature adds to it, and what a few rules say of it. */
@NullMarked
package org.parcours.uplift.explain;

import org.jspecify.annotations.NullMarked;
