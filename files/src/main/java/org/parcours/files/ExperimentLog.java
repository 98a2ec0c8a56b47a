package org.parcours.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogBuilder;
import org.parcours.log.LogColumn;
import org.parcours.prove.experiment.RuleSplit;

/**
 * An experiment as a journey log with exact propensities: a journey of one step for each unit. The state is the unit's part of
 * the customers, the action its arm, the reward what it earned.
 */
public final class ExperimentLog {
    private static final long BILLION = 1_000_000_000;

    private final ExperimentFile file;
    private final ExperimentShares shares;
    private final double[] revenue;
    private final double[] cost;
    private final Optional<long[]> times;
    private final List<String> features;

    private ExperimentLog(ExperimentFile file) {
        this.file = file;
        this.shares = new ExperimentShares(file);
        this.revenue = file.revenue();
        this.cost = file.cost();
        this.times = file.columns().time().map(file.units()::times);
        Set<String> kept = new LinkedHashSet<>(file.columns().features());
        file.columns().covariate().ifPresent(kept::add);
        this.features = List.copyOf(kept);
    }

    /**
     * The log of an experiment.
     *
     * @throws IllegalArgumentException when nobody says with which probability customers got their arms
     */
    public static JourneyLog of(ExperimentFile file) {
        return new ExperimentLog(file).build(unit -> true);
    }

    /**
     * The log of those from whom a rule was not learnt, so that it can be proved on them.
     *
     * @throws IllegalArgumentException when nobody says with which probability customers got their arms
     */
    public static JourneyLog ofProvers(ExperimentFile file, RuleSplit split) {
        boolean[] learns = split.learns(file.units().size());
        return new ExperimentLog(file).build(unit -> !learns[unit]);
    }

    private JourneyLog build(IntPredicate isKept) {
        LogBuilder builder = new LogBuilder(file.table().source(), titles());
        for (int unit = 0; unit < file.units().size(); unit++) {
            if (isKept.test(unit)) {
                builder.row(
                        file.table().line(file.units().firstRow(unit)),
                        cells(unit).toArray(String[]::new));
            }
        }
        return builder.finish().log();
    }

    private List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (LogColumn column : List.of(
                LogColumn.JOURNEY_ID,
                LogColumn.STEP,
                LogColumn.STATE,
                LogColumn.ACTION,
                LogColumn.REWARD,
                LogColumn.COST,
                LogColumn.PROPENSITY)) {
            titles.add(column.title());
        }
        times.ifPresent(known -> titles.add(LogColumn.TIMESTAMP.title()));
        features.forEach(title -> titles.add(title.startsWith(LogColumn.FEATURE) ? title : LogColumn.FEATURE + title));
        return titles;
    }

    private List<String> cells(int unit) {
        double propensity = shares.propensity(unit)
                .orElseThrow(() -> new IllegalArgumentException(
                        "A log needs the probability with which each customer got the arm, but nobody says it; give the allocation, or a column \"%s\"."
                                .formatted(file.columns().propensity())));
        List<String> cells = new ArrayList<>(List.of(
                file.units().name(unit),
                "0",
                file.state(unit),
                file.arms().get(file.arm(unit)),
                Double.toString(revenue[unit]),
                Double.toString(cost[unit]),
                Double.toString(propensity)));
        times.ifPresent(known -> cells.add(
                Instant.ofEpochSecond(Math.floorDiv(known[unit], BILLION), Math.floorMod(known[unit], BILLION))
                        .toString()));
        int row = file.units().firstRow(unit);
        features.forEach(title -> cells.add(file.table().text(file.units().column(title), row)));
        return cells;
    }
}
