package org.parcours.store;

import java.nio.file.Path;

/** The store in SQLite. */
class SqliteStoreTest extends StoreContract {
    @Override
    Store open(Path test, StoreSettings settings) {
        return Store.open(test.resolve("made").resolve("workspace"), settings);
    }
}
