/** What a log can say about a target policy: estimates with bounds, diagnostics that refuse, a verdict. */
@NullMarked
package org.parcours.prove;

import org.jspecify.annotations.NullMarked;
