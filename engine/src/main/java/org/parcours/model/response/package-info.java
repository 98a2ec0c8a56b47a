/**
 * Who responds, and what it is worth: look-alike scores of customers from a log, never made by a model that learnt from
 * them, with what they are worth on those whom it did not see.
 */
@NullMarked
package org.parcours.model.response;

import org.jspecify.annotations.NullMarked;
