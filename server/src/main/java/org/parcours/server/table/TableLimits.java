package org.parcours.server.table;

/**
 * How large a table may be that is read into memory; a small packed file could hold a thousand times as much.
 *
 * @param rows at most
 * @param cells at most
 * @param refusal what a larger one is told, with what to do
 */
public record TableLimits(int rows, int cells, String refusal) {}
