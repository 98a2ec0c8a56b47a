/** Off-policy estimators: what each journey of a log says about the value of a target policy. */
@NullMarked
package org.parcours.prove.estimate;

import org.jspecify.annotations.NullMarked;
