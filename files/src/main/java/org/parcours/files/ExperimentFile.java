package org.parcours.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parcours.log.Names;
import org.parcours.log.TextTable;
import org.parcours.prove.experiment.Allocation;
import org.parcours.prove.experiment.Experiment;
import org.parcours.prove.experiment.Measure;
import org.parcours.prove.experiment.Segments;
import org.parcours.prove.experiment.Trial;

/** The table of an experiment that has been run, read by the columns that its user names. */
public final class ExperimentFile {
    /** The name of the measure that is made of money. */
    public static final String PROFIT = "profit";

    /** The state of all customers where nothing tells them apart. */
    static final String ALL = "all";

    private final TextTable table;
    private final ExperimentColumns columns;
    private final ExperimentMoney money;
    private final Optional<Allocation> allocation;
    private final ExperimentUnits units;
    private final List<String> arms;
    private final int[] arm;

    private ExperimentFile(
            TextTable table, ExperimentColumns columns, ExperimentMoney money, Optional<Allocation> allocation) {
        this.table = table;
        this.columns = columns;
        this.money = money;
        this.allocation = allocation;
        if (table.rows() == 0) {
            throw BadFile.whole(Path.of(table.source()), "has no row behind its header, expected one a customer");
        }
        this.units = new ExperimentUnits(table, columns.id());
        this.arms = namedArms();
        this.arm = armOfUnits();
        money.costs().keySet().forEach(name -> requireArm(name, "a cost is given for"));
    }

    /**
     * Reads a table.
     *
     * @param allocation the shares of the arms as they were to be; where empty, those that the column of propensities says
     */
    public static ExperimentFile read(
            TableSource source, ExperimentColumns columns, ExperimentMoney money, Optional<Allocation> allocation) {
        return new ExperimentFile(TableReader.read(source), columns, money, allocation);
    }

    /** What the table says. */
    public Experiment experiment() {
        Optional<double[]> per = columns.per().map(units::sums);
        Optional<double[]> covariate = columns.covariate().map(units::known);
        List<Measure> measures = new ArrayList<>();
        for (String outcome : columns.outcomes()) {
            Measure measure = Measure.of(outcome, units.sums(outcome));
            measures.add(adjusted(per.map(measure::per).orElse(measure), covariate));
        }
        if (money.isKnown()) {
            measures.add(adjusted(Measure.of(PROFIT, profit()), covariate));
        }
        return new Experiment(
                new Trial(arms, arm),
                new ExperimentShares(this).shares(),
                measures,
                columns.time().map(units::times),
                columns.segments().isEmpty() ? Optional.empty() : Optional.of(segments()));
    }

    private static Measure adjusted(Measure measure, Optional<double[]> covariate) {
        return covariate.map(measure::adjustedBy).orElse(measure);
    }

    private double[] profit() {
        double[] profit = revenue();
        double[] cost = cost();
        for (int unit = 0; unit < profit.length; unit++) {
            profit[unit] -= cost[unit];
        }
        return profit;
    }

    /** What each unit earned. */
    double[] revenue() {
        double[] revenue = units.sums(money.revenue().orElse(columns.outcomes().get(0)));
        double value = money.value().orElse(1);
        for (int unit = 0; unit < revenue.length; unit++) {
            revenue[unit] *= value;
        }
        return revenue;
    }

    /** What each unit cost. */
    double[] cost() {
        double[] cost = money.cost().map(units::sums).orElseGet(() -> new double[units.size()]);
        for (int unit = 0; unit < cost.length; unit++) {
            cost[unit] += money.costs().getOrDefault(arms.get(arm[unit]), 0.0);
        }
        return cost;
    }

    private Segments segments() {
        List<String> states =
                IntStream.range(0, units.size()).mapToObj(this::state).toList();
        List<String> names = states.stream().distinct().sorted().toList();
        Names numbered = Names.of(names);
        return new Segments(
                names,
                states.stream()
                        .mapToInt(state -> numbered.find(state).orElseThrow())
                        .toArray());
    }

    /** What tells a unit's part of the customers apart; of one column its text, of several all with their names. */
    String state(int unit) {
        List<String> by = columns.segments();
        int row = units.firstRow(unit);
        return switch (by.size()) {
            case 0 -> ALL;
            case 1 -> table.text(units.column(by.get(0)), row);
            default ->
                by.stream()
                        .map(title -> title + "=" + table.text(units.column(title), row))
                        .collect(Collectors.joining(" "));
        };
    }

    private List<String> namedArms() {
        List<String> found = table.names(units.column(columns.arm())).list();
        if (found.contains("")) {
            throw BadFile.whole(
                    Path.of(table.source()), "column \"" + columns.arm() + "\" is empty in some rows, expected an arm");
        }
        String control = columns.control().orElse(ExperimentColumns.CONTROL);
        if (!found.contains(control)) {
            throw BadFile.whole(
                    Path.of(table.source()),
                    "there is no arm \"%s\" to compare with, but %s; name the control"
                            .formatted(control, String.join(", ", found)));
        }
        List<String> order = allocation
                .map(Allocation::arms)
                .orElseGet(() -> found.stream().sorted().toList());
        List<String> arms = new ArrayList<>(List.of(control));
        order.stream().filter(name -> !name.equals(control)).forEach(arms::add);
        if (!arms.containsAll(found)) {
            throw BadFile.whole(
                    Path.of(table.source()),
                    "has the arms %s, but the allocation knows %s"
                            .formatted(String.join(", ", found), String.join(", ", order)));
        }
        return arms;
    }

    private int[] armOfUnits() {
        int column = units.column(columns.arm());
        int[] ofCode =
                table.names(column).list().stream().mapToInt(arms::indexOf).toArray();
        int[] arm = new int[units.size()];
        Arrays.fill(arm, -1);
        for (int row = 0; row < table.rows(); row++) {
            int unit = units.unit(row);
            int here = ofCode[table.code(column, row)];
            if (arm[unit] >= 0 && arm[unit] != here) {
                throw units.refusal(
                        row, columns.arm(), "puts a customer into a second arm; who is in two arms is in none");
            }
            arm[unit] = here;
        }
        return arm;
    }

    private void requireArm(String name, String what) {
        if (!arms.contains(name)) {
            throw new IllegalArgumentException(
                    "%s the arm \"%s\", but the arms are %s.".formatted(what, name, String.join(", ", arms)));
        }
    }

    TextTable table() {
        return table;
    }

    ExperimentColumns columns() {
        return columns;
    }

    ExperimentMoney money() {
        return money;
    }

    Optional<Allocation> allocation() {
        return allocation;
    }

    ExperimentUnits units() {
        return units;
    }

    List<String> arms() {
        return arms;
    }

    /** The number of a unit's arm. */
    int arm(int unit) {
        return arm[unit];
    }
}
