package org.parcours.plan.constrained;

import java.util.List;

/**
 * A deterministic policy of a model and where it leads.
 *
 * @param rows of each stage the row of each state, −1 where nobody acts; one stage that always holds without a horizon
 * @param visits of each stage the expected discounted visits of each state; all stages in one without a horizon
 */
record ModelPolicy(List<int[]> rows, List<double[]> visits) {}
