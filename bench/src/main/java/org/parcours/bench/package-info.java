/** Speed with expected answers: kernels under JMH, and the inputs of what is measured from outside. */
@NullMarked
package org.parcours.bench;

import org.jspecify.annotations.NullMarked;
