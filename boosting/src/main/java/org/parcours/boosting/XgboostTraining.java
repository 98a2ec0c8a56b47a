package org.parcours.boosting;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.lang.ref.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.num.Seed;
import org.parcours.num.Workers;

/**
 * How XGBoost is trained, from a table to trees of our own; everything native is let go at the end, but for rows that a table
 * carries.
 *
 * @param settings of the trees
 * @param threads of the library's own
 */
record XgboostTraining(BoostingSettings settings, int threads) {
    /** With fewer values in a table, threads would wait for each other longer than they work. */
    private static final int FEW_VALUES = 100_000;

    /** A training on one thread. */
    XgboostTraining(BoostingSettings settings) {
        this(settings, 1);
    }

    /** The same on two threads, a fixed number, so that models do not depend on the machine. */
    XgboostTraining alone() {
        return new XgboostTraining(settings, 2);
    }

    /**
     * The same table with its rows as the library trains on them.
     *
     * @param target of each row what will be learnt, or something akin
     */
    FeatureTable ready(FeatureTable table, double[] target) {
        return table.carrying(XgboostRows.of(table, settings.splits(), row -> target[row], threadsFor(table)));
    }

    /**
     * Trains trees.
     *
     * @param label of each row what is learnt, as the objective wants it
     * @param objective the library's objective and what belongs to it
     * @param outputs how many trees a round adds, one an output
     */
    List<TreeEnsemble.Tree> train(
            FeatureTable table, float[] label, double[] weight, Map<String, Object> objective, int outputs, Seed seed) {
        Map<String, Object> parameters = parameters(objective, seed);
        parameters.put("nthread", threadsFor(table));
        Optional<XgboostRows> ready = table.form(XgboostRows.class).filter(rows -> rows.splits() == settings.splits());
        if (ready.isPresent()) {
            return XgboostTrees.read(model(ready.get(), label, weight, parameters), outputs);
        }
        try (XgboostRows rows = XgboostRows.of(table, settings.splits(), row -> label[row], threadsFor(table))) {
            return XgboostTrees.read(model(rows, label, weight, parameters), outputs);
        }
    }

    private int threadsFor(FeatureTable table) {
        return (long) table.rows() * table.width() < FEW_VALUES ? 1 : threads;
    }

    /** The labels of a matrix are its own, so that no two trainings on it run at once. */
    private byte[] model(XgboostRows rows, float[] label, double[] weight, Map<String, Object> parameters) {
        synchronized (rows) {
            try {
                rows.teach(label, weight);
                return model(rows.matrix(), parameters);
            } finally {
                Reference.reachabilityFence(rows);
            }
        }
    }

    private byte[] model(Pointer matrix, Map<String, Object> parameters) {
        PointerByReference made = new PointerByReference();
        XgboostLibrary.require(XgboostLibrary.XGBoosterCreate(new PointerByReference(matrix), 1, made));
        Pointer booster = made.getValue();
        try {
            parameters.forEach((name, value) ->
                    XgboostLibrary.require(XgboostLibrary.XGBoosterSetParam(booster, name, value.toString())));
            for (int round = 0; round < settings.rounds(); round++) {
                Workers.requireNotInterrupted();
                XgboostLibrary.require(XgboostLibrary.XGBoosterUpdateOneIter(booster, round, matrix));
            }
            return written(booster);
        } finally {
            XgboostLibrary.require(XgboostLibrary.XGBoosterFree(booster));
        }
    }

    private static byte[] written(Pointer booster) {
        LongByReference length = new LongByReference();
        PointerByReference bytes = new PointerByReference();
        XgboostLibrary.require(
                XgboostLibrary.XGBoosterSaveModelToBuffer(booster, "{\"format\":\"ubj\"}", length, bytes));
        return bytes.getValue().getByteArray(0, Math.toIntExact(length.getValue()));
    }

    private Map<String, Object> parameters(Map<String, Object> objective, Seed seed) {
        Map<String, Object> parameters = new HashMap<>(objective);
        parameters.put("tree_method", settings.splits() == BoostingSettings.Splits.EXACT ? "exact" : "hist");
        parameters.put("max_depth", settings.depth());
        parameters.put("eta", settings.learningRate());
        parameters.put("min_child_weight", settings.minimumRows());
        parameters.put("lambda", settings.penalty());
        parameters.put("seed", (int) (seed.value() & Integer.MAX_VALUE));
        parameters.put("verbosity", 0);
        return parameters;
    }
}
