package org.parcours.boosting;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.lang.ref.Cleaner;
import org.parcours.model.learner.BoostingSettings.Splits;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.TableForm;

/**
 * A table as XGBoost trains on it: for binned splits the bin of each value, a byte or two, for exact ones the values as floats.
 * It lies outside of Java's memory and can be trained on any number of times, one training after the other. What is not closed
 * is let go when nobody can reach it any more.
 */
final class XgboostRows implements TableForm, AutoCloseable {
    private static final Cleaner CLEANER = Cleaner.create();

    private final Splits splits;
    private final Pointer matrix;
    private final Cleaner.Cleanable memory;

    private XgboostRows(Splits splits, Pointer matrix) {
        this.splits = splits;
        this.matrix = matrix;
        this.memory = CLEANER.register(this, () -> XgboostLibrary.XGDMatrixFree(matrix));
    }

    /** A table for some splits; the same on any number of threads. */
    static XgboostRows of(FeatureTable table, Splits splits, int threads) {
        XgboostLibrary.load();
        if (splits == Splits.EXACT) {
            return new XgboostRows(splits, values(table, threads));
        }
        FeatureTable beginnings = XgboostReference.of(table, threads);
        Pointer reference = bins(beginnings, Pointer.NULL, 1);
        try {
            return new XgboostRows(splits, bins(table, reference, threads));
        } finally {
            XgboostLibrary.require(XgboostLibrary.XGDMatrixFree(reference));
        }
    }

    /**
     * A table in bins.
     *
     * @param reference whose bins it takes over; none finds bins of its own
     */
    private static Pointer bins(FeatureTable table, Pointer reference, int threads) {
        PointerByReference proxy = new PointerByReference();
        XgboostLibrary.require(XgboostLibrary.XGProxyDMatrixCreate(proxy));
        try {
            RowBatches batches = new RowBatches(table);
            XgboostLibrary.Reset reset = unused -> batches.reset();
            XgboostLibrary.Next next = unused -> batches.next(proxy.getValue());
            PointerByReference made = new PointerByReference();
            XgboostLibrary.require(XgboostLibrary.XGQuantileDMatrixCreateFromCallback(
                    Pointer.NULL,
                    proxy.getValue(),
                    reference,
                    reset,
                    next,
                    "{\"missing\":NaN,\"max_bin\":%d,\"nthread\":%d}".formatted(XgboostReference.BINS, threads),
                    made));
            return made.getValue();
        } finally {
            XgboostLibrary.require(XgboostLibrary.XGDMatrixFree(proxy.getValue()));
        }
    }

    private static Pointer values(FeatureTable table, int threads) {
        int width = table.width();
        float[] row = new float[width];
        try (Memory memory = new Memory((long) Float.BYTES * table.rows() * width)) {
            for (int i = 0; i < table.rows(); i++) {
                RowBatches.fill(table, i, 1, row);
                memory.write((long) Float.BYTES * i * width, row, 0, width);
            }
            PointerByReference made = new PointerByReference();
            XgboostLibrary.require(XgboostLibrary.XGDMatrixCreateFromDense(
                    RowBatches.array(memory, table.rows(), width),
                    "{\"missing\":NaN,\"nthread\":%d}".formatted(threads),
                    made));
            return made.getValue();
        }
    }

    /** Which splits it is for. */
    Splits splits() {
        return splits;
    }

    /** The library's own, to be used only while this is reachable. */
    Pointer matrix() {
        return matrix;
    }

    @Override
    public void close() {
        memory.clean();
    }
}
