package org.parcours.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parcours.store.StoreRefused.Reason;

/** Workspaces that cannot be used, or not any more, and what the store says of them. */
class WorkspaceTest {
    private static final String LARGE = "x".repeat(50_000);

    @Test
    void aSecondStoreOfTheSameProcessIsRefusedUnderAnotherNameToo(@TempDir Path folder) throws IOException {
        Path workspace = folder.resolve("workspace");
        try (Store first = Store.open(workspace)) {
            Path other = Files.createSymbolicLink(folder.resolve("other"), workspace);

            assertThat(refused(other).reason()).isEqualTo(Reason.IN_USE);
            first.check();
        }
        Store.open(workspace).close();
    }

    @Test
    void aStoreThatIsClosedTwiceDoesNotLetGoOfWhatAnotherHolds(@TempDir Path workspace) throws Exception {
        Store first = Store.open(workspace);
        first.close();
        try (Store second = Store.open(workspace)) {
            first.close();

            assertThat(refused(workspace).reason()).isEqualTo(Reason.IN_USE);
            try (ChildProcess process = ChildProcess.on(workspace)) {
                assertThat(process.line()).startsWith("refused IN_USE");
            }
            second.check();
        }
    }

    @Test
    void aSecondProcessIsRefusedUntilTheFirstIsKilled(@TempDir Path workspace) throws Exception {
        try (ChildProcess process = ChildProcess.on(workspace)) {
            assertThat(process.line()).startsWith("version ");

            StoreRefused refused = refused(workspace);
            assertThat(refused.reason()).isEqualTo(Reason.IN_USE);
            assertThat(refused)
                    .hasMessage("The workspace " + workspace + " is in use by process " + process.pid()
                            + ".\nStop that process, or name another workspace.");

            process.killedAfter(0);
            Store.open(workspace).close();
        }
    }

    @Test
    void anAttemptOfTheSameProcessDoesNotLetOthersIn(@TempDir Path workspace) throws Exception {
        Store store = Store.open(workspace);
        try (store) {
            assertThat(refused(workspace).reason()).isEqualTo(Reason.IN_USE);

            try (ChildProcess process = ChildProcess.on(workspace)) {
                assertThat(process.line())
                        .startsWith("refused IN_USE")
                        .contains("" + ProcessHandle.current().pid());
            }
        }
    }

    @Test
    void onlyTheOwnerMayReadTheDatabase(@TempDir Path workspace) throws IOException {
        assumeTrue(workspace.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions");
        try (Store store = Store.open(workspace)) {
            store.access().addUser("ada", "hash", Role.ADMIN);

            for (String file : List.of("parcours.db", "parcours.db-wal", "parcours.db-shm")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workspace.resolve(file))))
                        .as(file)
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("workspace"), "notes");

        StoreRefused refused = refused(file);

        assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(refused)
                .hasMessageContaining("The workspace " + file)
                .hasMessageContaining("there is a file of that name");
        assertThat(file).hasContent("notes");
    }

    @Test
    void aFolderInPlaceOfTheDatabaseIsRefused(@TempDir Path workspace) throws IOException {
        Files.createDirectory(workspace.resolve("parcours.db"));

        assertThat(refused(workspace).reason()).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAlone(@TempDir Path workspace) throws IOException {
        String notes = "These are my notes.\n".repeat(1000);
        Files.writeString(workspace.resolve("parcours.db"), notes);

        StoreRefused refused = refused(workspace);

        assertThat(refused.reason()).isEqualTo(Reason.NOT_A_STORE);
        assertThat(refused)
                .hasMessage(
                        "The file " + workspace.resolve("parcours.db") + " is no SQLite database, or a damaged one.\n"
                                + "Move it away to start anew, or put a good copy in its place.");
        assertThat(workspace.resolve("parcours.db")).hasContent(notes);
    }

    @Test
    void aDamagedDatabaseIsRefused(@TempDir Path workspace) throws IOException {
        String id;
        try (Store store = Store.open(workspace)) {
            id = store.campaigns().create(StoreContract.draft("One", LARGE)).id();
        }
        Path file = workspace.resolve("parcours.db");
        byte[] bytes = Files.readAllBytes(file);
        // all pages but the first, which holds the table of contents
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
        Files.write(file, bytes);

        StoreRefused refused = catchThrowableOfType(StoreRefused.class, () -> {
            try (Store store = Store.open(workspace)) {
                store.campaigns().document(id, 1);
            }
        });

        assertThat(refused.reason()).isEqualTo(Reason.NOT_A_STORE);
    }

    @Test
    void aClosedWorkspaceIsOneFileThatCanBeCopied(@TempDir Path workspace) throws IOException {
        try (Store store = Store.open(workspace)) {
            store.campaigns().create(StoreContract.draft("One", LARGE));
            store.campaigns().list();
        }

        try (Stream<Path> files = Files.list(workspace)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("parcours.db", "parcours.lock");
        }
    }

    @Test
    void anEmptyFileIsAnEmptyDatabase(@TempDir Path workspace) throws IOException {
        Files.createFile(workspace.resolve("parcours.db"));

        try (Store store = Store.open(workspace)) {
            assertThat(store.campaigns().list()).isEmpty();
        }
    }

    @Test
    void aReadOnlyDiskIsRefusedWithOrWithoutADatabase(@TempDir Path folder) throws Exception {
        try (TinyDisk disk = TinyDisk.at(folder.resolve("disk"))) {
            Path workspace = disk.folder().resolve("workspace");
            Store.open(workspace).close();
            disk.freeze();

            for (Path refusedWorkspace : List.of(workspace, workspace.resolveSibling("new"))) {
                StoreRefused refused = refused(refusedWorkspace);
                assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED);
                assertThat(refused)
                        .hasMessageStartingWith("The workspace " + refusedWorkspace + " cannot be used: ")
                        .hasMessageContaining("Read-only file system")
                        .hasMessageContaining("\nName a folder");
            }
        }
    }

    @Test
    void aDiskThatIsFullFromTheStartIsRefused(@TempDir Path folder) throws Exception {
        try (TinyDisk disk = TinyDisk.at(folder.resolve("disk"))) {
            fill(disk.folder().resolve("filler"));

            StoreRefused refused = refused(disk.folder().resolve("workspace"));

            assertThat(refused.reason()).isEqualTo(Reason.NO_ROOM);
            assertThat(refused).hasMessageContaining("The disk of the workspace");
        }
    }

    @Test
    void aDiskThatFillsUpLosesNothingAndGoesOnWhenThereIsRoom(@TempDir Path folder) throws Exception {
        try (TinyDisk disk = TinyDisk.at(folder.resolve("disk"))) {
            Path workspace = disk.folder().resolve("workspace");
            List<Campaign> kept = new ArrayList<>();
            try (Store store = Store.open(workspace)) {
                Path filler = disk.folder().resolve("filler");
                Files.write(filler, new byte[200_000]);

                StoreRefused refused = writeUntilRefused(store, kept);

                assertThat(refused.reason()).isEqualTo(Reason.NO_ROOM);
                assertThat(refused)
                        .hasMessageContaining("so the change was not kept")
                        .hasMessageContaining("Make room");
                assertThat(store.campaigns().list()).containsExactlyInAnyOrderElementsOf(kept);

                Files.delete(filler);
                kept.add(store.campaigns().create(StoreContract.draft("After", "small")));
            }
            try (Store store = Store.open(workspace)) {
                assertThat(store.campaigns().list()).containsExactlyInAnyOrderElementsOf(kept);
                assertThat(kept).hasSizeGreaterThan(1);
            }
        }
    }

    @Test
    void aDatabaseThatMayNotGrowLosesNothing(@TempDir Path workspace) {
        SqliteDatabase database = SqliteDatabase.open(workspace, 8);
        try (database) {
            Campaigns campaigns = new Campaigns(database, StoreSettings.standard());
            database.write(handle -> handle.execute("pragma max_page_count = 100"));
            List<Campaign> kept = new ArrayList<>();

            StoreRefused refused = catchThrowableOfType(StoreRefused.class, () -> {
                while (true) {
                    kept.add(campaigns.create(StoreContract.draft("Large", LARGE)));
                }
            });

            assertThat(refused.reason()).isEqualTo(Reason.NO_ROOM);
            assertThat(kept).isNotEmpty();
            assertThat(campaigns.list()).containsExactlyInAnyOrderElementsOf(kept);
            database.write(handle -> handle.execute("pragma max_page_count = 1000"));
            kept.add(campaigns.create(StoreContract.draft("Large", LARGE)));
            assertThat(campaigns.list()).containsExactlyInAnyOrderElementsOf(kept);
        }
    }

    private static StoreRefused refused(Path workspace) {
        return catchThrowableOfType(
                StoreRefused.class, () -> Store.open(workspace).close());
    }

    private static StoreRefused writeUntilRefused(Store store, List<Campaign> kept) {
        return catchThrowableOfType(StoreRefused.class, () -> {
            while (true) {
                kept.add(store.campaigns().create(StoreContract.draft("Large", LARGE)));
            }
        });
    }

    private static void fill(Path file) {
        byte[] block = "x".repeat(4096).getBytes(StandardCharsets.US_ASCII);
        try {
            while (true) {
                Files.write(file, block, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left on device");
        }
    }
}
