package org.parcours.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Planned experiments, on each database. */
class ExperimentPlansTest extends StoreContract {
    @Test
    void aPlanIsKeptWithItsQuestionUntilItIsDeleted() {
        ExperimentPlan first = store.experimentPlans().add("autumn", "{ \"effect\": 0.02}", "{\"people\": 11523}");
        ExperimentPlan second = store.experimentPlans().add("autumn", "{}", "{}");
        reopen();
        assertThat(first.question()).isEqualTo("{ \"effect\": 0.02}");
        assertThat(first.document()).isEqualTo("{\"people\": 11523}");
        assertThat(store.experimentPlans().find(first.id())).contains(first);
        assertThat(store.experimentPlans().list()).containsExactly(second, first);
        assertThat(store.experimentPlans().delete(first.id())).isTrue();
        assertThat(store.experimentPlans().delete(first.id())).isFalse();
        assertThat(store.experimentPlans().find(first.id())).isEmpty();
    }

    @Test
    void aNameThatCannotBeKeptIsRefused() {
        assertThatThrownBy(() -> store.experimentPlans().add("", "{}", "{}")).isInstanceOf(TextRefused.class);
        assertThat(store.experimentPlans().list()).isEmpty();
    }
}
