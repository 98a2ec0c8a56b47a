/** Learners from tables of features: from columns of numbers to a fitted, immutable model with its provenance. */
@NullMarked
package org.parcours.model.learner;

import org.jspecify.annotations.NullMarked;
