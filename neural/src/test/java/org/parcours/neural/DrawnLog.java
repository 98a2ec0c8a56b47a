package org.parcours.neural;

import java.util.List;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogBuilder;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/** A log drawn from known probabilities: journeys go on from the first state, with actions by lot, until they end. */
abstract class DrawnLog {
    private final int journeys;
    private final int environments;
    private final RandomStream random;
    private List<String> states = List.of();
    private List<String> actions = List.of();

    DrawnLog(int journeys, int environments, Seed seed) {
        this.journeys = journeys;
        this.environments = environments;
        random = new RandomStream(seed);
    }

    /** The probability of each next state, the end last. */
    abstract double[] next(int environment, int state, int action);

    DrawnLog states(String... names) {
        states = List.of(names);
        return this;
    }

    DrawnLog actions(String... names) {
        actions = List.of(names);
        return this;
    }

    JourneyLog draw() {
        LogBuilder log =
                new LogBuilder("drawn.csv", List.of("journey_id", "step", "state", "action", "reward", "environment"));
        int line = 2;
        for (int journey = 0; journey < journeys; journey++) {
            int environment = journey % environments;
            int step = 0;
            for (int state = 0; state < states.size(); step++) {
                int action = random.nextInt(actions.size());
                log.row(line++, new String[] {
                    "j" + journey,
                    String.valueOf(step),
                    states.get(state),
                    actions.get(action),
                    String.valueOf(state),
                    "r" + environment
                });
                state = draw(next(environment, state, action));
            }
        }
        return log.finish().log();
    }

    private int draw(double[] probability) {
        double uniform = random.nextUniform();
        int drawn = 0;
        for (double sum = probability[0]; uniform >= sum && drawn < states.size(); sum += probability[drawn]) {
            drawn++;
        }
        return drawn;
    }
}
