/** XGBoost and LightGBM behind the engine's learner interfaces. */
@NullMarked
package org.parcours.boosting;

import org.jspecify.annotations.NullMarked;
