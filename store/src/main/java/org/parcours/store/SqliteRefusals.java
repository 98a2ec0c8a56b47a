package org.parcours.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.parcours.store.StoreRefused.Reason;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's result codes mean for a workspace. */
final class SqliteRefusals implements Refusals {
    /** The lower byte of an extended result code is the code that it refines. */
    private static final int PRIMARY = 0xff;

    private final Path workspace;

    SqliteRefusals(Path workspace) {
        this.workspace = workspace;
    }

    @Override
    public Optional<StoreRefused> find(SQLException error) {
        if (!(error instanceof SQLiteException failure)) {
            return Optional.empty();
        }
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(failure.getResultCode().code & PRIMARY);
        return switch (code) {
            case SQLITE_FULL -> refused(Reason.NO_ROOM, error, full(workspace));
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> refused(Reason.NOT_ALLOWED, error, notAllowed());
            case SQLITE_NOTADB, SQLITE_CORRUPT -> refused(Reason.NOT_A_STORE, error, notADatabase());
            case SQLITE_BUSY, SQLITE_LOCKED -> refused(Reason.BUSY, error, held());
            case SQLITE_IOERR -> refused(Reason.UNREACHABLE, error, failed(failure.getResultCode()));
            default -> Optional.empty();
        };
    }

    /** The refusal that stands for an error of the file system. */
    static StoreRefused of(Path workspace, IOException error) {
        String detail = detail(error);
        if (detail.contains("No space left") || detail.contains("quota exceeded")) {
            return new StoreRefused(Reason.NO_ROOM, full(workspace), error);
        }
        return new StoreRefused(
                Reason.NOT_ALLOWED,
                "The workspace " + workspace + " cannot be used: " + detail
                        + ".\nName a folder in which the user of this process may write.",
                error);
    }

    private static String detail(IOException error) {
        if (error instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        if (error instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (error instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return String.valueOf(error.getMessage());
    }

    private static Optional<StoreRefused> refused(Reason reason, SQLException cause, String message) {
        return Optional.of(new StoreRefused(reason, message, cause));
    }

    private static String full(Path workspace) {
        return "The disk of the workspace " + workspace + " is full, so the change was not kept.\n"
                + "Make room there and try again; what was saved before is safe.";
    }

    private String notAllowed() {
        return "The workspace " + workspace + " may not be written.\n"
                + "Give the user of this process the right to write there, or name another workspace.";
    }

    private String notADatabase() {
        return "The file " + workspace.resolve(SqliteDatabase.FILE) + " is no SQLite database, or a damaged one.\n"
                + "Move it away to start anew, or put a good copy in its place.";
    }

    private String held() {
        return "Another program holds the database of the workspace " + workspace + ".\n"
                + "Close it (a database browser, perhaps) and try again.";
    }

    private String failed(SQLiteErrorCode code) {
        return "The disk of the workspace " + workspace + " failed (" + code.name() + "), so the change was not kept.\n"
                + "Look after the disk before going on.";
    }
}
