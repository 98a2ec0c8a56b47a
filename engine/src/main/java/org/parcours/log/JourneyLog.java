package org.parcours.log;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Journeys that happened, in columns: what a customer was in, what was done, what came of it, step by step. Rows are
 * ordered by journey and step; the rows of journey j are {@code start(j)} to {@code end(j)}, excluded. Names of
 * states, actions and the rest are numbered; a state's number may be that of a next state in which nobody acted.
 *
 * <p>A log is sound: steps of a journey follow each other, nothing follows its end, next states agree. {@link
 * LogBuilder} makes one. It never changes and may be read by any number of threads.
 */
public final class JourneyLog {
    /** The number of a name that is not there. */
    public static final int NONE = -1;

    /** The moment of a row that has none. */
    public static final long NO_TIME = Long.MIN_VALUE;

    private static final long BILLION = 1_000_000_000;

    private final String source;
    private final Names journeys;
    private final int firstStep;
    private final int[] starts;
    private final LogColumns columns;
    private final List<Feature> features;
    private final int[] next;
    private final BitSet terminal;
    private final BitSet cutOff = new BitSet();
    private final double @Nullable [] propensity;
    private final double @Nullable [] controlReward;
    private final double @Nullable [] cost;
    private final double @Nullable [] targetPropensity;
    private final double @Nullable [] qValue;
    private final double @Nullable [] stateValue;

    JourneyLog(String source, Names journeys, int firstStep, LogColumns columns, List<Feature> features) {
        this.source = source;
        this.journeys = journeys;
        this.firstStep = firstStep;
        this.starts = columns.order.starts();
        this.columns = columns;
        this.features = List.copyOf(features);
        this.next = columns.next == null ? new int[columns.state.length] : columns.next;
        this.terminal = columns.terminal == null ? new BitSet() : columns.terminal;
        this.propensity = columns.numbers(LogColumn.PROPENSITY);
        this.controlReward = columns.numbers(LogColumn.CONTROL_REWARD);
        this.cost = columns.numbers(LogColumn.COST);
        this.targetPropensity = columns.numbers(LogColumn.TARGET_PROPENSITY);
        this.qValue = columns.numbers(LogColumn.Q_VALUE);
        this.stateValue = columns.numbers(LogColumn.STATE_VALUE);
        for (int journey = 0; journey < journeys(); journey++) {
            follow(start(journey), end(journey));
        }
    }

    /** Fills in what follows each row of a journey, and how the journey ends. */
    private void follow(int start, int end) {
        int last = end - 1;
        for (int row = start; row < last; row++) {
            next[row] = columns.state[row + 1];
        }
        if (columns.next == null) {
            next[last] = NONE;
        }
        if (columns.terminal == null && next[last] == NONE) {
            terminal.set(last);
        }
        if (!terminal.get(last)) {
            cutOff.set(last);
        }
    }

    /** Some rows, which are whole journeys, as a log of their own. */
    JourneyLog select(Names ids, RowOrder order, int[] rows) {
        List<Feature> picked = features.stream()
                .map(feature -> feature.fold(numbers -> numbers.pick(rows), texts -> texts.pick(rows)))
                .toList();
        return new JourneyLog(source, ids, firstStep, new LogColumns(columns, order, rows), picked);
    }

    /** The same journeys, of whose customers more is known at each step. O(journeys). */
    public JourneyLog withFeatures(List<Feature> more) {
        List<Feature> all = new ArrayList<>(features);
        for (Feature added : more) {
            if (all.stream().anyMatch(each -> each.name().equals(added.name()))) {
                throw new IllegalArgumentException("The log has a column \"" + added.name()
                        + "\" already, and another would stand beside it under the same name; rename or drop it.");
            }
            all.add(added);
        }
        return new JourneyLog(source, journeys, firstStep, columns, all);
    }

    /**
     * The same journeys with another target policy. What the log said of a former one is dropped: its probabilities, and its
     * values of actions and states.
     *
     * @param probability of each row that of the logged action, in [0, 1]
     */
    public JourneyLog withTarget(double[] probability) {
        if (probability.length != steps()) {
            throw new IllegalArgumentException("There are probabilities of " + probability.length + " steps, but "
                    + steps() + " steps; give one each.");
        }
        for (double each : probability) {
            if (!(each >= 0 && each <= 1)) {
                throw new IllegalArgumentException(
                        "A target policy takes an action with probability " + each + ", but it must lie in [0, 1].");
            }
        }
        return new JourneyLog(source, journeys, firstStep, new LogColumns(columns, probability.clone()), features);
    }

    /** The file or other origin. */
    public String source() {
        return source;
    }

    /** How many journeys there are. */
    public int journeys() {
        return starts.length - 1;
    }

    /** How many steps, which are rows, there are in all. */
    public int steps() {
        return columns.state.length;
    }

    /** The number of the step with which every journey starts, mostly 0. */
    public int firstStep() {
        return firstStep;
    }

    /** The first row of a journey. */
    public int start(int journey) {
        return starts[journey];
    }

    /** The row after the last of a journey. */
    public int end(int journey) {
        return starts[journey + 1];
    }

    /** The id of a journey. Costs a new String. */
    public String journeyId(int journey) {
        return journeys.name(journey);
    }

    /** The states, those in which somebody acted and those that only followed. */
    public Names states() {
        return columns.states;
    }

    /** The actions. */
    public Names actions() {
        return columns.actions;
    }

    /** The number of the state before the action. */
    public int state(int row) {
        return columns.state[row];
    }

    /** The number of the action. */
    public int action(int row) {
        return columns.action[row];
    }

    /** The environment's reward, costs not subtracted. */
    public double reward(int row) {
        return columns.reward[row];
    }

    /**
     * The number of the state after the step, {@link #NONE} where the log does not say it: after the last step of a
     * journey in a log without next states, or with an empty one.
     */
    public int nextState(int row) {
        return next[row];
    }

    /** Whether the journey ended with this step, so that nothing it could earn comes after. */
    public boolean isTerminal(int row) {
        return terminal.get(row);
    }

    /** Whether this is the last row of a journey that had not ended: only observation did. */
    public boolean isCutOff(int row) {
        return cutOff.get(row);
    }

    /** How many journeys had not ended when their observation did. */
    public int cutOffs() {
        return cutOff.cardinality();
    }

    /** Whether the log has a column. */
    public boolean has(LogColumn column) {
        return columns.present.contains(column);
    }

    /** The probability in (0, 1] of the logged action under the behaviour policy; the log must have the column. */
    public double propensity(int row) {
        return requireColumn(propensity, LogColumn.PROPENSITY)[row];
    }

    /** The reward from marketing or regulation, 0 in a log without the column. */
    public double controlReward(int row) {
        return controlReward == null ? 0 : controlReward[row];
    }

    /** What the step cost, 0 in a log without the column. */
    public double cost(int row) {
        return cost == null ? 0 : cost[row];
    }

    /** The probability in [0, 1] of the logged action under the target policy; the log must have the column. */
    public double targetPropensity(int row) {
        return requireColumn(targetPropensity, LogColumn.TARGET_PROPENSITY)[row];
    }

    /** A caller's own Q(s, a) of the logged action under the target policy; the log must have the column. */
    public double qValue(int row) {
        return requireColumn(qValue, LogColumn.Q_VALUE)[row];
    }

    /** A caller's own V(s) under the target policy; the log must have the column. */
    public double stateValue(int row) {
        return requireColumn(stateValue, LogColumn.STATE_VALUE)[row];
    }

    /** The reaction, empty in a log without the column or a row without one. */
    public Optional<String> findReaction(int row) {
        return findName(LogColumn.REACTION, row);
    }

    /** The environment or region, empty in a log without the column or a row without one. */
    public Optional<String> findEnvironment(int row) {
        return findName(LogColumn.ENVIRONMENT, row);
    }

    /** The names of a column of names, such as the reactions; empty in a log without the column. */
    public Optional<Names> findNames(LogColumn column) {
        return columns.coded(column).map(coded -> coded.names);
    }

    /** The number of a row's name in a column of names that the log has, {@link #NONE} where it is empty. */
    public int code(LogColumn column, int row) {
        return columns.coded(column).orElseThrow(() -> lacking(column)).codes[row];
    }

    /** Nanoseconds since 1970 in UTC, {@link #NO_TIME} for a row without a moment; the log must have the column. */
    public long nanoseconds(int row) {
        if (columns.timestamp == null) {
            throw lacking(LogColumn.TIMESTAMP);
        }
        return columns.timestamp[row];
    }

    /** When the step happened, empty in a log without the column or a row without a moment. */
    public Optional<Instant> findTime(int row) {
        if (columns.timestamp == null || columns.timestamp[row] == NO_TIME) {
            return Optional.empty();
        }
        long time = columns.timestamp[row];
        return Optional.of(Instant.ofEpochSecond(Math.floorDiv(time, BILLION), Math.floorMod(time, BILLION)));
    }

    /** The features of the customer at each step, in the order of their columns. */
    public List<Feature> features() {
        return features;
    }

    private Optional<String> findName(LogColumn column, int row) {
        return columns.coded(column)
                .filter(coded -> coded.codes[row] != NONE)
                .map(coded -> coded.names.name(coded.codes[row]));
    }

    private static double[] requireColumn(double @Nullable [] column, LogColumn name) {
        if (column == null) {
            throw lacking(name);
        }
        return requireNonNull(column);
    }

    private static IllegalArgumentException lacking(LogColumn column) {
        return new IllegalArgumentException(
                "The log has no column \"" + column.title() + "\", but this work needs it; add it to the log.");
    }
}
