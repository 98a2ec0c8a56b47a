/** What happened: a columnar journey log, its checks, its statistics, and raw events made into journeys. */
@NullMarked
package org.parcours.log;

import org.jspecify.annotations.NullMarked;
