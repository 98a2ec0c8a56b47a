package org.parcours.store;

import java.nio.file.Path;

/** The databases that a store may lie in, each with one of its own for every test. */
enum TestDatabase {
    SQLITE {
        @Override
        Store open(Path test, StoreSettings settings) {
            return Store.open(workspace(test), settings);
        }
    },
    POSTGRES {
        @Override
        Store open(Path test, StoreSettings settings) {
            return Store.connect(PostgresCluster.running().url(name(test)), settings);
        }
    };

    /** Opens the database of a test, at first an empty one; skips the test where the machine lacks such a database. */
    abstract Store open(Path test, StoreSettings settings);

    static Path workspace(Path test) {
        return test.resolve("made").resolve("workspace");
    }

    static String name(Path test) {
        return test.getFileName().toString();
    }
}
