package org.parcours.boosting;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.concurrent.atomic.AtomicInteger;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.Workers;

/** A table as rows of floats outside of Java's memory, until it is closed. */
final class FloatRows implements AutoCloseable {
    /** So many values stay in the processor's nearer memory. */
    private static final int BLOCK = 1 << 16;

    private final FeatureTable table;
    private final int[] order;
    private final Memory memory;

    private FloatRows(FeatureTable table, int[] order) {
        this.table = table;
        this.order = order;
        this.memory = new Memory((long) Float.BYTES * table.rows() * table.width());
    }

    /**
     * The rows of a table.
     *
     * @param order the rows as they are to stand, each once
     * @param threads at least 1; the result does not depend on it
     */
    static FloatRows of(FeatureTable table, int[] order, int threads) {
        FloatRows rows = new FloatRows(table, order);
        int size = Math.max(1, BLOCK / table.width());
        int blocks = (order.length + size - 1) / size;
        AtomicInteger next = new AtomicInteger();
        Workers.run(Math.min(threads, blocks), () -> {
            float[] values = new float[size * table.width()];
            for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
                rows.write(block * size, Math.min(order.length, (block + 1) * size), values);
            }
            return blocks;
        });
        return rows;
    }

    private void write(int from, int to, float[] values) {
        int width = table.width();
        for (int column = 0; column < width; column++) {
            int at = column;
            for (int row = from; row < to; row++) {
                values[at] = (float) table.value(column, order[row]);
                at += width;
            }
        }
        memory.write((long) Float.BYTES * from * width, values, 0, (to - from) * width);
    }

    /** Where they lie, as the library wants to be told of it. */
    String array() {
        return "{\"data\":[%d,true],\"shape\":[%d,%d],\"typestr\":\"<f4\",\"version\":3}"
                .formatted(Pointer.nativeValue(memory), order.length, table.width());
    }

    @Override
    public void close() {
        memory.close();
    }
}
