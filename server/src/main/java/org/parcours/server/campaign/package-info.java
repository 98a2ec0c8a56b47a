/** Campaigns, their versions and templates. */
@NullMarked
package org.parcours.server.campaign;

import org.jspecify.annotations.NullMarked;
