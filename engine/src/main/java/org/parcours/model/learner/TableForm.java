package org.parcours.model.learner;

/**
 * What a learner makes of a table before it learns, such as the bins of its values: whatever does not depend on targets. A table
 * carries it to the learner's next fits; see {@link Regressor#ready}.
 */
public interface TableForm {}
