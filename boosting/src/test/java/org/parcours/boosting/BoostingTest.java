package org.parcours.boosting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parcours.model.learner.Boosting;

class BoostingTest {
    @Test
    void bothLibrariesAreFoundByTheEngine() {
        assertThat(Boosting.all()).extracting(Boosting::name).containsExactly("xgboost", "lightgbm");
    }
}
