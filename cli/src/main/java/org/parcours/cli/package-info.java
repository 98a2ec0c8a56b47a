/** The parcours command: arguments in, one document or a short table out. */
@NullMarked
package org.parcours.cli;

import org.jspecify.annotations.NullMarked;
