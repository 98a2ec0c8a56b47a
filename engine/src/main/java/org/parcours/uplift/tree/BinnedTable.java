package org.parcours.uplift.tree;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.parcours.num.Workers;
import org.parcours.uplift.CustomerTable;

/** A table of customers in bins, a byte a value. Never changes. */
final class BinnedTable {
    private final List<BinnedColumn> columns;
    private final int rows;

    private BinnedTable(List<BinnedColumn> columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * A table in bins; the same on any number of threads.
     *
     * @param bins how many for a column of numbers at most, 2 to 255
     */
    static BinnedTable of(CustomerTable customers, int bins, int threads) {
        int width = customers.table().width();
        AtomicReferenceArray<BinnedColumn> columns = new AtomicReferenceArray<>(width);
        AtomicInteger next = new AtomicInteger();
        Workers.run(Math.min(threads, width), () -> {
            for (int column = next.getAndIncrement(); column < width; column = next.getAndIncrement()) {
                Workers.requireNotInterrupted();
                columns.set(column, BinnedColumn.of(customers, column, bins));
            }
            return width;
        });
        return new BinnedTable(IntStream.range(0, width).mapToObj(columns::get).toList(), customers.rows());
    }

    int rows() {
        return rows;
    }

    int width() {
        return columns.size();
    }

    BinnedColumn column(int column) {
        return columns.get(column);
    }
}
