/** Long work with progress, and what is kept of it. */
@NullMarked
package org.parcours.server.job;

import org.jspecify.annotations.NullMarked;
