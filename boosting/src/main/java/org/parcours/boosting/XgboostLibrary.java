package org.parcours.boosting;

import com.sun.jna.Callback;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.file.Path;

/**
 * The functions of XGBoost's C interface that a training needs, under the names that they have there, where they are
 * described. Each returns 0 where it did its work: see {@link #require}.
 */
final class XgboostLibrary {
    private static boolean loaded;

    private XgboostLibrary() {}

    /**
     * Loads it, once; to be called before any of its functions.
     *
     * @throws IllegalStateException when it cannot be loaded here
     */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        OpenMp.waitBriefly();
        String folder = "/lib/" + NativeFile.system() + "/" + NativeFile.processor();
        NativeFile.use(folder, Platform.isWindows() ? "xgboost4j" : "libxgboost4j", XgboostLibrary::bind);
        loaded = true;
    }

    private static void bind(Path file) {
        try {
            Native.register(XgboostLibrary.class, NativeLibrary.getInstance(file.toString()));
        } catch (UnsatisfiedLinkError failure) {
            throw new IllegalStateException(
                    "XGBoost's native code does not run here; it needs the system's library libgomp. Install it (libgomp1), or take lightgbm.",
                    failure);
        }
    }

    /** Goes back to the first batch of rows. */
    interface Reset extends Callback {
        void call(Pointer unused);
    }

    /** Hands the next batch of rows to the proxy and returns 1, or 0 after the last. */
    interface Next extends Callback {
        int call(Pointer unused);
    }

    static native String XGBGetLastError();

    static native int XGProxyDMatrixCreate(PointerByReference made);

    static native int XGProxyDMatrixSetDataDense(Pointer proxy, String array);

    static native int XGQuantileDMatrixCreateFromCallback(
            Pointer unused,
            Pointer proxy,
            Pointer reference,
            Reset reset,
            Next next,
            String settings,
            PointerByReference made);

    static native int XGDMatrixCreateFromDense(String array, String settings, PointerByReference made);

    static native int XGDMatrixSetFloatInfo(Pointer matrix, String field, float[] values, long length);

    static native int XGDMatrixGetQuantileCut(
            Pointer matrix, String settings, PointerByReference firsts, PointerByReference cuts);

    static native int XGDMatrixFree(Pointer matrix);

    static native int XGBoosterCreate(PointerByReference matrix, long length, PointerByReference made);

    static native int XGBoosterSetParam(Pointer booster, String name, String value);

    static native int XGBoosterUpdateOneIter(Pointer booster, int round, Pointer matrix);

    static native int XGBoosterSaveModelToBuffer(
            Pointer booster, String settings, LongByReference length, PointerByReference bytes);

    static native int XGBoosterFree(Pointer booster);

    /**
     * Requires that a call did its work.
     *
     * @throws IllegalStateException with what the library says went wrong
     */
    static void require(int code) {
        if (code != 0) {
            throw new IllegalStateException(
                    "XGBoost failed: " + XGBGetLastError().strip());
        }
    }
}
