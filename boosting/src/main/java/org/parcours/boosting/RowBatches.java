package org.parcours.boosting;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import org.parcours.model.learner.FeatureTable;

/** A table handed over some rows at a time, as rows of floats outside of Java's memory. Not thread-safe. */
final class RowBatches {
    /** Of so many values a batch stays in the processor's nearer memory. */
    private static final int VALUES = 1 << 17;

    private final FeatureTable table;
    private final int size;
    private final float[] values;
    private final Memory memory;
    private int next;

    RowBatches(FeatureTable table) {
        this.table = table;
        this.size = Math.max(1, Math.min(table.rows(), VALUES / table.width()));
        this.values = new float[Math.multiplyExact(size, table.width())];
        this.memory = new Memory((long) Float.BYTES * values.length);
    }

    /** Goes back to the first batch. */
    void reset() {
        next = 0;
    }

    /** Hands the next batch to a proxy of the library; 0 where there is none. */
    int next(Pointer proxy) {
        int rows = Math.min(size, table.rows() - next);
        if (rows == 0) {
            return 0;
        }
        fill(table, next, rows, values);
        memory.write(0, values, 0, rows * table.width());
        next += rows;
        return XgboostLibrary.XGProxyDMatrixSetDataDense(proxy, array(memory, rows, table.width())) == 0 ? 1 : 0;
    }

    /** Writes rows of a table as rows of floats. */
    static void fill(FeatureTable table, int first, int rows, float[] into) {
        int width = table.width();
        for (int column = 0; column < width; column++) {
            for (int row = 0; row < rows; row++) {
                into[row * width + column] = (float) table.value(column, first + row);
            }
        }
    }

    /** Rows of floats as the library wants to be told of them. */
    static String array(Pointer memory, long rows, int width) {
        return "{\"data\":[%d,true],\"shape\":[%d,%d],\"typestr\":\"<f4\",\"version\":3}"
                .formatted(Pointer.nativeValue(memory), rows, width);
    }
}
