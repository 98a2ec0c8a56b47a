package org.parcours.log;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a log in the order of journeys and steps. An optional column that the log lacks is not there. */
final class LogColumns {
    final RowOrder order;
    final Set<LogColumn> present;
    final Names states;
    final Names actions;
    final int[] state;
    final int[] action;
    final double[] reward;

    /** The next state as given, {@link JourneyLog#NONE} where it is not. */
    final int @Nullable [] next;

    final @Nullable BitSet terminal;
    final long @Nullable [] timestamp;

    private final Map<LogColumn, double[]> numbers = new EnumMap<>(LogColumn.class);
    private final Map<LogColumn, Coded> codes = new EnumMap<>(LogColumn.class);

    /** A column of names. */
    static final class Coded {
        final Names names;
        final int[] codes;

        Coded(Names names, int[] codes) {
            this.names = names;
            this.codes = codes;
        }
    }

    LogColumns(Map<LogColumn, Cells> cells, RowOrder order) {
        this.order = order;
        this.present = Set.copyOf(cells.keySet());
        cells.forEach(this::arrange);
        Coded stateColumn = coded(LogColumn.STATE).orElseThrow();
        Coded actionColumn = coded(LogColumn.ACTION).orElseThrow();
        this.states = stateColumn.names;
        this.state = stateColumn.codes;
        this.actions = actionColumn.names;
        this.action = actionColumn.codes;
        this.reward = Optional.ofNullable(numbers.get(LogColumn.REWARD)).orElseThrow();
        this.next = coded(LogColumn.NEXT_STATE).map(coded -> coded.codes).orElse(null);
        this.terminal = cells.get(LogColumn.TERMINAL) instanceof FlagCells flags ? flags.arrange(order) : null;
        this.timestamp =
                cells.get(LogColumn.TIMESTAMP) instanceof TimeCells times ? order.arrange(times.drain()) : null;
    }

    /** The names and codes of a column of names. */
    Optional<Coded> coded(LogColumn column) {
        return Optional.ofNullable(codes.get(column));
    }

    /** The numbers of a column of numbers, null when the log lacks it. */
    double @Nullable [] numbers(LogColumn column) {
        return numbers.get(column);
    }

    private void arrange(LogColumn column, Cells cells) {
        if (cells instanceof NumberCells numberCells) {
            numbers.put(column, order.arrange(numberCells.drain()));
        } else if (cells instanceof NameCells nameCells && column != LogColumn.JOURNEY_ID) {
            codes.put(column, new Coded(nameCells.names(), order.arrange(nameCells.drain())));
        }
    }
}
