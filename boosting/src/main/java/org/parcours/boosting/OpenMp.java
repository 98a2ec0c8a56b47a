package org.parcours.boosting;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/**
 * How the threads of OpenMP wait for each other. GNU's, which both libraries use on Linux, spin for some milliseconds before
 * they sleep: where another program has the core of the one that they wait for, they take all its time, and a training of half
 * a second takes a minute. They are told to spin for some microseconds only, about as long as falling asleep takes.
 */
final class OpenMp {
    private static final String SPINS = "GOMP_SPINCOUNT";

    private OpenMp() {}

    /**
     * Has threads wait briefly, unless the user said how they are to wait. OpenMP reads this when it is loaded, which is why it
     * must be said before, and to the process: Java cannot.
     */
    static void waitBriefly() {
        if (Platform.isLinux() && System.getenv(SPINS) == null && System.getenv("OMP_WAIT_POLICY") == null) {
            Function set = NativeLibrary.getInstance("c").getFunction("setenv");
            set.invokeInt(new Object[] {SPINS, "1000", 0});
        }
    }
}
