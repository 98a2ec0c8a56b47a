package org.parcours.plan.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionCourseTest {
    private static final Context ANYBODY = new Context(0, new int[] {0, 1, 2});

    @Test
    void tellsWhatEachArmGotAndGave() {
        DecisionCourse course = new DecisionCourse(List.of("mail", "call", "none"));
        course.sees(ANYBODY, 0, 0.5, 1);
        course.sees(ANYBODY, 1, 0.25, 4);
        course.sees(ANYBODY, 0, 0.75, 2);
        List<DecisionCourse.Arm> arms = course.arms();
        // by hand: mail earned (1 + 2) / 2 with propensities of (.5 + .75) / 2
        assertThat(arms.get(0).decisions()).isEqualTo(2);
        assertThat(arms.get(0).reward()).hasValue(1.5);
        assertThat(arms.get(0).propensity().orElseThrow()).isEqualTo(0.625, within(1e-12));
        assertThat(arms.get(0).lowest()).hasValue(0.5);
        assertThat(arms.get(1).reward()).hasValue(4);
        assertThat(arms.get(2).decisions()).isZero();
        assertThat(arms.get(2).reward()).isEmpty();
        assertThat(arms.get(2).lowest()).isEmpty();
    }

    @Test
    void pointsLieFartherAndFartherApartAndEndWithTheLastCustomer() {
        DecisionCourse course = new DecisionCourse(List.of("mail", "call"));
        for (int customer = 0; customer < 1_000; customer++) {
            course.sees(ANYBODY, customer % 2, 0.5, customer % 2);
        }
        List<DecisionCourse.Point> points = course.points();
        assertThat(points).hasSizeBetween(20, 60);
        assertThat(points.get(0).customers()).isEqualTo(1);
        assertThat(points.get(0).shares()).containsExactly(1.0, 0.0);
        DecisionCourse.Point last = points.get(points.size() - 1);
        assertThat(last.customers()).isEqualTo(1_000);
        assertThat(last.earned()).isEqualTo(0.5, within(1e-12));
        assertThat(last.shares())
                .satisfies(shares -> assertThat(shares.get(0) + shares.get(1)).isEqualTo(1, within(1e-12)));
    }
}
