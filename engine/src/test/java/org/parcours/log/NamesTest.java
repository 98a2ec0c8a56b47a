package org.parcours.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class NamesTest {
    @Test
    void namesAreNumberedAsTheyCome() {
        Names names = Names.of(List.of("wait", "e-mail/été", "", "客户"));
        assertThat(names.list()).containsExactly("wait", "e-mail/été", "", "客户");
        assertThat(names.find("客户")).hasValue(3);
        assertThat(names.find("客")).isEmpty();
    }

    @Test
    void aNameStandsOnceAndHasANumber() {
        assertThatThrownBy(() -> Names.of(List.of("a", "a"))).hasMessageContaining("\"a\" stands twice");
        assertThatThrownBy(() -> Names.of(List.of("a")).name(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void manyNamesAreFoundAgain(long seed) {
        RandomStream random = new RandomStream(new Seed(seed));
        Names names = new Names();
        Map<String, Integer> expected = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            String name = "é".repeat(random.nextInt(3)) + Integer.toString(random.nextInt(20_000), 36);
            expected.computeIfAbsent(name, added -> {
                order.add(added);
                return order.size() - 1;
            });
            assertThat(names.add(name)).isEqualTo(expected.get(name));
        }
        assertThat(names.list()).isEqualTo(order);
    }
}
