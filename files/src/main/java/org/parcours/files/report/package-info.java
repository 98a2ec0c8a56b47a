/** Results as pages for people: one file each, which loads nothing from anywhere. */
@NullMarked
package org.parcours.files.report;

import org.jspecify.annotations.NullMarked;
