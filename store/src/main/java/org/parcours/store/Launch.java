package org.parcours.store;

import java.time.Instant;

/**
 * A campaign that was launched, without its result: see {@link Launches#result}.
 *
 * @param id unique; later launches sort after earlier ones
 * @param setup what was launched
 * @param figures the result in short
 * @param at when its result was kept
 */
public record Launch(String id, LaunchSetup setup, LaunchFigures figures, Instant at) {}
