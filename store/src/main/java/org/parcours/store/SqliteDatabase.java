package org.parcours.store;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.parcours.store.StoreRefused.Reason;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** SQLite in a folder: one writer that commits in groups, and readers beside it. */
final class SqliteDatabase implements Database {
    static final String FILE = "parcours.db";

    private static final int READERS = 4;
    private static final int PATIENCE_MILLIS = 5_000;

    private final WorkspaceLock lock;
    private final Refusals refusals;
    private final Connections readers;
    private final GroupCommit writer;

    private SqliteDatabase(WorkspaceLock lock, Refusals refusals, Connections readers, GroupCommit writer) {
        this.lock = lock;
        this.refusals = refusals;
        this.readers = readers;
        this.writer = writer;
    }

    /**
     * Opens, or makes, the database of a folder.
     *
     * @param waiting how many changes may wait
     */
    static SqliteDatabase open(Path workspace, int waiting) {
        try {
            Files.createDirectories(workspace);
            WorkspaceLock lock = WorkspaceLock.take(workspace);
            try {
                return open(workspace, waiting, lock);
            } catch (IOException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw SqliteRefusals.of(workspace, failure);
        }
    }

    private static SqliteDatabase open(Path workspace, int waiting, WorkspaceLock lock) throws IOException {
        Refusals refusals = new SqliteRefusals(workspace);
        SQLiteDataSource source = source(file(workspace));
        try {
            Handle handle = Jdbi.create(source).open();
            try {
                new Migrations(source, ColumnTypes.SQLITE, "the workspace " + workspace, refusals).run(handle);
                return new SqliteDatabase(
                        lock, refusals, new Connections(readers(source)), new GroupCommit(handle, waiting));
            } catch (RuntimeException failure) {
                handle.close();
                throw failure;
            }
        } catch (RuntimeException failure) {
            throw refusals.of(failure);
        }
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        try {
            return readers.use(work);
        } catch (JdbiException failure) {
            throw refusals.of(failure);
        }
    }

    @Override
    public <T> T write(Function<Handle, T> work) {
        try {
            return writer.write(work);
        } catch (JdbiException failure) {
            throw refusals.of(failure);
        }
    }

    @Override
    public void close() {
        try (lock) {
            readers.close();
            writer.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("The lock of a workspace cannot be released.", failure);
        }
    }

    /** The file, which only its owner may read where the system can say so: it holds hashes of passwords. */
    private static Path file(Path workspace) throws IOException {
        Path file = workspace.resolve(FILE);
        try {
            if (workspace.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (FileAlreadyExistsException wasThere) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file) || !Files.isWritable(file)) {
                throw new StoreRefused(
                        Reason.NOT_ALLOWED,
                        "The file " + file + " may not be read and written.\n"
                                + "Give the user of this process the right to, or name another workspace.",
                        wasThere);
            }
        }
        return file;
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setBusyTimeout(PATIENCE_MILLIS);
        settings.setJournalMode(JournalMode.WAL);
        // what is acknowledged survives a loss of power; with NORMAL the last commits would not
        settings.setSynchronous(SynchronousMode.FULL);
        settings.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private static HikariConfig readers(SQLiteDataSource source) {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("parcours-readers");
        settings.setDataSource(source);
        settings.setMaximumPoolSize(READERS);
        settings.setMaxLifetime(0);
        // every change goes through the writer
        settings.setConnectionInitSql("pragma query_only = on");
        return settings;
    }
}
