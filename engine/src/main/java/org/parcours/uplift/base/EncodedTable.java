package org.parcours.uplift.base;

import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.TableForm;

/**
 * The numbers of customers, which their table carries.
 *
 * @param encoding what made them
 * @param table the numbers
 */
record EncodedTable(Encoding encoding, FeatureTable table) implements TableForm {}
