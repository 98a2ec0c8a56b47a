package org.parcours.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.num.IntColumn;
import org.parcours.num.LongColumn;
import org.parcours.prove.experiment.Assignment;

/** Goes once through a table to know each customer's lot and stratum, and gives all of them their arms. */
final class StrataRows extends CustomerRows {
    private final List<String> strata;
    private final Assignment assignment;
    private final List<Integer> strataColumns = new ArrayList<>();
    private final StringBuilder stratum = new StringBuilder();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final LongColumn bits = new LongColumn();
    private final IntColumn ofCustomers = new IntColumn();
    private boolean heldOut;

    private StrataRows(String source, Optional<String> id, List<String> strata, Assignment assignment) {
        super(source, id);
        this.strata = strata;
        this.assignment = assignment;
    }

    /** The arms of all customers of a table. */
    static ArmChoice read(TableSource source, Optional<String> id, List<String> strata, Assignment assignment) {
        StrataRows rows = new StrataRows(source.name(), id, strata, assignment);
        source.read(rows);
        int[] arms = rows.arms();
        return (row, text, from, length) -> arms[row];
    }

    private int[] arms() {
        double[] starts =
                numbers.keySet().stream().mapToDouble(assignment::start).toArray();
        return assignment.stratified(bits.drain(), ofCustomers.drain(), starts);
    }

    @Override
    void begin(List<String> titles) {
        strata.forEach(title -> strataColumns.add(column(title)));
    }

    @Override
    void cell(int column, char[] text, int from, int length) {
        if (isId(column)) {
            bits.add(assignment.bits(text, from, length));
            heldOut = assignment.isHeldOut(text, from, length);
        }
        if (strataColumns.contains(column)) {
            stratum.append(text, from, length).append('\n');
        }
    }

    @Override
    void end(int row) {
        int number =
                heldOut ? Assignment.HELD_OUT : numbers.computeIfAbsent(stratum.toString(), name -> numbers.size());
        ofCustomers.add(number);
        stratum.setLength(0);
    }
}
