/** What every request and every answer have in common: bodies, problems, headers, pages. */
@NullMarked
package org.parcours.server.http;

import org.jspecify.annotations.NullMarked;
