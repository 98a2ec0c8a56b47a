package org.parcours.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SortableIdsTest {
    @Test
    void theFrontTellsTheMillisecond() {
        // 1,234,567,890,123 = 1·32^8 + 3·32^7 + 29·32^6 + 24·32^5 + 31·32^4 + 22·32^3 + 1·32^2 + 6·32 + 11,
        // and in the alphabet 29 is x, 24 is r, 31 is z, 22 is p, 11 is b
        Clock clock = Clock.fixed(Instant.ofEpochMilli(1_234_567_890_123L), ZoneOffset.UTC);

        assertThat(new SortableIds(clock).get()).startsWith("013xrzp16b").hasSize(20);
    }

    @Test
    void laterIdsSortAfterEarlierOnesAlsoWithinAMillisecondAndWhenTheClockGoesBack() {
        List<Instant> times = new ArrayList<>(List.of(
                Instant.ofEpochMilli(1_000),
                Instant.ofEpochMilli(1_000),
                Instant.ofEpochMilli(1_001),
                Instant.ofEpochMilli(500),
                Instant.ofEpochMilli(1_001),
                Instant.ofEpochMilli(1_002)));
        InstantSource source = () -> times.remove(0);
        SortableIds ids = new SortableIds(source.withZone(ZoneOffset.UTC));

        List<String> made = new ArrayList<>();
        while (!times.isEmpty()) {
            made.add(ids.get());
        }

        assertThat(made).hasSize(6).isSorted();
        assertThat(new HashSet<>(made)).hasSize(6);
    }

    @Test
    void twoMakersDoNotMeet() {
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

        assertThat(new SortableIds(clock).get()).isNotEqualTo(new SortableIds(clock).get());
    }
}
