package org.parcours.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parcours.store.SaveOutcome.Saved;

/** What all tests need that hold for every database: an empty store, which can be opened anew. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
abstract class StoreContract {
    static final LaunchFigures FIGURES = new LaunchFigures(1000, 9.25, 10, 450.5);

    @Parameter
    TestDatabase database = TestDatabase.SQLITE;

    /** Goes on by a second whenever it is asked. */
    private final Clock clock = ticking(Instant.parse("2026-05-01T12:00:00.123Z"));

    private Path test;
    Store store;

    @BeforeEach
    void openStore(@TempDir Path folder) {
        test = folder;
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    /** Closes the store and opens it again. */
    final void reopen() {
        store.close();
        store = open();
    }

    private Store open() {
        return database.open(test, StoreSettings.standard().withClock(clock));
    }

    private static Clock ticking(Instant start) {
        AtomicInteger ticks = new AtomicInteger();
        InstantSource source = () -> start.plusSeconds(ticks.getAndIncrement());
        return source.withZone(ZoneOffset.UTC);
    }

    static Draft draft(String name, String document) {
        return new Draft(name, "stories", 2, document, Optional.of("ada"), Origin.EDIT);
    }

    static LaunchSetup setup(String campaign) {
        return new LaunchSetup(campaign, 1, "stories", "sha256:0", "expected", Optional.empty());
    }

    static <V> V saved(SaveOutcome<V> outcome) {
        assertThat(outcome).isInstanceOf(Saved.class);
        return ((Saved<V>) outcome).version();
    }
}
