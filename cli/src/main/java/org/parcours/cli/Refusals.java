package org.parcours.cli;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.parcours.files.BadFile;
import org.parcours.log.BadLog;
import org.parcours.store.StoreRefused;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns a refusal into its message on standard error; a mistake of ours keeps its stack trace. */
final class Refusals implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments)
            throws Exception {
        if (isRefusal(failure)) {
            command.getErr().println("parcours: " + failure.getMessage());
        } else if (failure instanceof UncheckedIOException unread) {
            command.getErr().println("parcours: " + unread(unread));
        } else {
            throw failure;
        }
        command.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static boolean isRefusal(Exception failure) {
        return failure instanceof BadFile
                || failure instanceof BadLog
                || failure instanceof StoreRefused
                || failure instanceof IllegalArgumentException;
    }

    private static String unread(UncheckedIOException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file; paths are relative to where you stand";
        }
        if (cause instanceof AccessDeniedException denied) {
            return denied.getFile() + ": not allowed to read or write here; check the permissions";
        }
        return String.valueOf(failure.getMessage());
    }
}
