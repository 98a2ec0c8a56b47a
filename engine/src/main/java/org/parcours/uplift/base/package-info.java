/** Base learners of uplift: categories made numbers in one place, and one interface for numbers and probabilities. */
@NullMarked
package org.parcours.uplift.base;

import org.jspecify.annotations.NullMarked;
