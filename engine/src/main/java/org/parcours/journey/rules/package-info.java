/** What may be done to a customer: rules as data, one definition for simulating, planning, learning and deciding. */
@NullMarked
package org.parcours.journey.rules;

import org.jspecify.annotations.NullMarked;
