package org.parcours.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Launches and their results, on each database. */
class LaunchesTest extends StoreContract {
    @Test
    void launchesAreKeptWithTheirResult() {
        String id = store.campaigns().create(draft("One", "1")).id();
        LaunchSetup sampled = new LaunchSetup(id, 1, "stories", "sha256:1", "sampled", Optional.of(Long.MIN_VALUE));
        LaunchFigures figures = new LaunchFigures(10_000_000, 92_675.125, 1.0 / 3, -0.1);

        Launch expected = store.launches().add(setup(id), FIGURES, "{\"a\":1}\n");
        Launch drawn = store.launches().add(sampled, figures, "{}");

        assertThat(store.launches().find(drawn.id())).contains(drawn);
        assertThat(store.launches().find(drawn.id()).orElseThrow().figures()).isEqualTo(figures);
        assertThat(store.launches().result(expected.id())).contains("{\"a\":1}\n");
        assertThat(store.launches().list(id, 10)).containsExactly(drawn, expected);
        assertThat(store.launches().list(id, 1)).containsExactly(drawn);
        assertThat(store.launches().find("nobody")).isEmpty();
    }

    @Test
    void onlySavedVersionsAreLaunched() {
        String id = store.campaigns().create(draft("One", "1")).id();
        store.campaigns().delete(store.campaigns().create(draft("Gone", "1")).id());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.launches()
                        .add(new LaunchSetup(id, 2, "stories", "d", "expected", Optional.empty()), FIGURES, "{}"))
                .withMessageContaining("version 2 of campaign " + id);
        assertThat(store.launches().addIfSaved(setup("nobody's"), FIGURES, "{}"))
                .isEmpty();
    }

    @Test
    void oldLaunchesArePruned() {
        String id = store.campaigns().create(draft("One", "1")).id();
        String other = store.campaigns().create(draft("Other", "1")).id();
        store.launches().add(setup(other), FIGURES, "{}");
        List<String> launches = IntStream.range(0, 5)
                .mapToObj(i -> store.launches().add(setup(id), FIGURES, "{}").id())
                .toList();

        assertThat(store.launches().prune(id, 2)).isEqualTo(3);

        assertThat(store.launches().list(id, 10))
                .extracting(Launch::id)
                .containsExactly(launches.get(4), launches.get(3));
        assertThat(store.launches().list(other, 10)).hasSize(1);
    }
}
