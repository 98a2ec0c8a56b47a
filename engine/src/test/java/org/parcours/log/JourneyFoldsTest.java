package org.parcours.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.parcours.num.Seed;

class JourneyFoldsTest {
    private static JourneyLog journeys(int journeys) {
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward\n");
        for (int journey = 0; journey < journeys; journey++) {
            text.append("j%d,0,new,mail,0\nj%d,1,new,mail,0\n".formatted(journey, journey));
        }
        return TextLog.log(text.toString());
    }

    @Test
    void foldsAreEqualButForOne() {
        JourneyFolds folds = JourneyFolds.of(journeys(23), 5, new Seed(1));
        int[] sizes = new int[5];
        for (int journey = 0; journey < 23; journey++) {
            sizes[folds.fold(journey)]++;
        }
        assertThat(sizes).containsExactly(5, 5, 5, 4, 4);
    }

    @Test
    void lotsDecide() {
        JourneyLog log = journeys(50);
        int same = 0;
        for (int journey = 0; journey < 50; journey++) {
            int fold = JourneyFolds.of(log, 5, new Seed(1)).fold(journey);
            assertThat(JourneyFolds.of(log, 5, new Seed(1)).fold(journey)).isEqualTo(fold);
            same += JourneyFolds.of(log, 5, new Seed(2)).fold(journey) == fold ? 1 : 0;
        }
        // 50 · 1/5 = 10 would meet by chance
        assertThat(same).isBetween(2, 25);
    }

    @Test
    void moreFoldsThanJourneysAreRefused() {
        JourneyLog log = journeys(3);
        assertThat(JourneyFolds.of(log, 3, new Seed(1)).folds()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> JourneyFolds.of(log, 4, new Seed(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> JourneyFolds.of(log, 1, new Seed(1)));
    }
}
