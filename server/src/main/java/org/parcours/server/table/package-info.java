/** Tables as they are kept: bytes that pass through files, and how large they may be. */
@NullMarked
package org.parcours.server.table;

import org.jspecify.annotations.NullMarked;
