/** Which learner finds whom a treatment changes: all judged on customers that they did not learn from. */
@NullMarked
package org.parcours.uplift.compare;

import org.jspecify.annotations.NullMarked;
