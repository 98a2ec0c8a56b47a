/** Neural networks by PyTorch, through the Deep Java Library. */
@NullMarked
package org.parcours.neural;

import org.jspecify.annotations.NullMarked;
