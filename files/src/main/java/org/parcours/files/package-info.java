/** Journeys, tables, worlds, campaigns, policies and models in files. */
@NullMarked
package org.parcours.files;

import org.jspecify.annotations.NullMarked;
