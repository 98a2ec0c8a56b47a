package org.parcours.store;

import java.nio.file.Path;

/** The databases that a store may lie in, each with one of its own for every test. */
enum TestDatabase {
    SQLITE {
        @Override
        Store open(Path test, StoreSettings settings) {
            return Store.open(test, settings);
        }

        @Override
        String url(Path test) {
            return "jdbc:sqlite:" + test.resolve("parcours.db");
        }
    },
    POSTGRES {
        @Override
        Store open(Path test, StoreSettings settings) {
            return Store.connect(url(test), settings);
        }

        @Override
        String url(Path test) {
            return PostgresCluster.running()
                    .schema(test.getFileName().toString().replace('-', '_'));
        }
    };

    /** Opens the database of a test, at first an empty one; skips the test where the machine lacks such a database. */
    abstract Store open(Path test, StoreSettings settings);

    /** The address under which the database of a test is reached without a store. */
    abstract String url(Path test);
}
