package org.parcours.boosting;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntToDoubleFunction;
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
    private final int[] order;
    private final Pointer matrix;
    private final Cleaner.Cleanable memory;

    private XgboostRows(Splits splits, int[] order, Pointer matrix) {
        this.splits = splits;
        this.order = order;
        this.matrix = matrix;
        this.memory = CLEANER.register(this, () -> XgboostLibrary.XGDMatrixFree(matrix));
    }

    /**
     * A table for some splits; the same on any number of threads.
     *
     * @param target of a row what will be learnt, or something akin; trainings of it take less time
     */
    static XgboostRows of(FeatureTable table, Splits splits, IntToDoubleFunction target, int threads) {
        XgboostLibrary.load();
        if (splits == Splits.EXACT) {
            int[] order = RowOrder.none(table.rows());
            return new XgboostRows(splits, order, values(table, order, threads));
        }
        double[][] beginnings = XgboostReference.of(table, threads);
        int[] order = RowOrder.of(table, beginnings, target);
        FeatureTable bins = XgboostReference.table(table.names(), beginnings);
        Pointer reference = bins(bins, RowOrder.none(bins.rows()), Pointer.NULL, 1);
        try {
            return new XgboostRows(splits, order, bins(table, order, reference, threads));
        } finally {
            XgboostLibrary.require(XgboostLibrary.XGDMatrixFree(reference));
        }
    }

    /**
     * A table in bins.
     *
     * @param reference whose bins it takes over; none finds bins of its own
     */
    private static Pointer bins(FeatureTable table, int[] order, Pointer reference, int threads) {
        PointerByReference proxy = new PointerByReference();
        XgboostLibrary.require(XgboostLibrary.XGProxyDMatrixCreate(proxy));
        try (FloatRows rows = FloatRows.of(table, order, threads)) {
            AtomicBoolean given = new AtomicBoolean();
            XgboostLibrary.Reset reset = unused -> given.set(false);
            XgboostLibrary.Next next = unused -> given.getAndSet(true) ? 0 : given(proxy.getValue(), rows.array());
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

    private static int given(Pointer proxy, String array) {
        return XgboostLibrary.XGProxyDMatrixSetDataDense(proxy, array) == 0 ? 1 : 0;
    }

    private static Pointer values(FeatureTable table, int[] order, int threads) {
        try (FloatRows rows = FloatRows.of(table, order, threads)) {
            PointerByReference made = new PointerByReference();
            XgboostLibrary.require(XgboostLibrary.XGDMatrixCreateFromDense(
                    rows.array(), "{\"missing\":NaN,\"nthread\":%d}".formatted(threads), made));
            return made.getValue();
        }
    }

    /** Gives each row its label and its weight, until others are given. */
    void teach(float[] label, double[] weight) {
        float[] labels = new float[order.length];
        float[] weights = new float[order.length];
        for (int i = 0; i < order.length; i++) {
            labels[i] = label[order[i]];
            weights[i] = (float) weight[order[i]];
        }
        set("label", labels);
        set("weight", weights);
    }

    private void set(String field, float[] values) {
        XgboostLibrary.require(XgboostLibrary.XGDMatrixSetFloatInfo(matrix, field, values, values.length));
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
