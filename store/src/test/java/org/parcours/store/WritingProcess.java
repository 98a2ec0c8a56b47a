package org.parcours.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes to a workspace until it is killed, and prints a line for each change that was acknowledged; where the workspace
 * is refused it prints why and ends.
 */
final class WritingProcess {
    private static final int THREADS = 8;

    private WritingProcess() {}

    /** Starts to write to the workspace that the argument names. */
    public static void main(String[] arguments) {
        try {
            Store store = Store.open(Path.of(arguments[0]));
            for (int i = 0; i < THREADS; i++) {
                new Thread(() -> write(store)).start();
            }
        } catch (StoreRefused refused) {
            System.out.println("refused " + refused.reason() + " " + refused.getMessage());
        }
    }

    /** The document of a version of every campaign here. */
    static String document(int version) {
        return "version " + version + " é".repeat(version * 97 % 9_001);
    }

    private static void write(Store store) {
        String campaign = store.campaigns().create(draft(1)).id();
        acknowledge("version", campaign, 1);
        for (int version = 2; ; version++) {
            store.campaigns().save(campaign, version - 1, draft(version));
            acknowledge("version", campaign, version);
            LaunchSetup setup = new LaunchSetup(campaign, version, "stories", "sha256:0", "expected", Optional.empty());
            Launch launch = store.launches().add(setup, StoreContract.FIGURES, document(version));
            acknowledge("launch", launch.id(), version);
            Job job = store.jobs().queue("plan", Optional.of(campaign), document(version));
            store.jobs().start(job.id());
            acknowledge("job", job.id(), version);
        }
    }

    private static Draft draft(int version) {
        return new Draft("Campaign", "stories", version, document(version), Optional.empty(), Origin.EDIT);
    }

    /** The full stop tells whole lines from those that the kill cut. */
    private static void acknowledge(String what, String id, int version) {
        System.out.println(what + " " + id + " " + version + " .");
    }
}
