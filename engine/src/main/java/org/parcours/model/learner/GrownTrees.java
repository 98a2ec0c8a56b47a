package org.parcours.model.learner;

import java.util.Optional;

/**
 * Trees fitted to a target.
 *
 * @param places of each tree and each row learnt from the place of its leaf's values, where the learner knows it anyway
 */
record GrownTrees(RegressionTrees model, Optional<int[][]> places) {}
