/** Campaigns, worlds, launches, jobs and access, kept in SQLite or PostgreSQL. */
@NullMarked
package org.parcours.store;

import org.jspecify.annotations.NullMarked;
