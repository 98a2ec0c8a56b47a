/** The served studio in a real browser, used as people use it: by mouse, by keyboard, and by what things are called. */
@NullMarked
package org.parcours.browser;

import org.jspecify.annotations.NullMarked;
