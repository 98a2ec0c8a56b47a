package org.parcours.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parcours.store.StoreRefused.Reason;

/**
 * Holds a workspace for one process. The operating system releases the lock when the process ends, however it ends; the
 * file stays and tells the number of the process that last held it.
 */
final class WorkspaceLock implements AutoCloseable {
    /**
     * The workspaces held by this process. POSIX drops a process's locks on a file when any of its descriptors for that
     * file is closed, so the file must not be opened a second time while it is held.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** Behind what is written: where locks are mandatory, others can still read the number of the process. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path workspace;
    private final FileChannel channel;

    private WorkspaceLock(Path workspace, FileChannel channel) {
        this.workspace = workspace;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param workspace an existing folder
     * @throws StoreRefused where another store holds it
     */
    static WorkspaceLock take(Path workspace) throws IOException {
        Path real = workspace.toRealPath();
        Path file = real.resolve("parcours.lock");
        if (!HELD.add(real)) {
            throw held(workspace, String.valueOf(ProcessHandle.current().pid()));
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                throw held(
                        workspace,
                        Files.readString(file, StandardCharsets.US_ASCII).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new WorkspaceLock(real, channel);
        } catch (IOException | RuntimeException failure) {
            release(real, channel);
            throw failure;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
        return lock != null;
    }

    private static StoreRefused held(Path workspace, String holder) {
        return new StoreRefused(
                Reason.IN_USE,
                "The workspace " + workspace + " is in use by process " + holder
                        + ".\nStop that process, or name another workspace.");
    }

    private static void release(Path workspace, @Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD.remove(workspace);
        }
    }

    @Override
    public void close() throws IOException {
        // a second time it would let go of what another store holds by now
        if (channel.isOpen()) {
            release(workspace, channel);
        }
    }
}
