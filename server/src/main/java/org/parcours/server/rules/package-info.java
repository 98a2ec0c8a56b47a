/** Rules about journeys as people write them. */
@NullMarked
package org.parcours.server.rules;

import org.jspecify.annotations.NullMarked;
