package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command builds itself in a checkout where nothing was built, and only once. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is a shell script")
class CheckoutTest {
    private static final Path ROOT =
            Path.of(System.getProperty("parcours.root", "..")).toAbsolutePath().normalize();

    private static final Set<String> MADE = Set.of("target", "node_modules", ".git", "workspace");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path checkout;

    @Test
    void theCommandBuildsWhatIsMissingOnce() throws IOException, InterruptedException {
        copySources();
        assertThat(version()).startsWith("parcours: building").containsPattern("(?m)^parcours \\d+\\.");
        assertThat(version()).matches("parcours \\d+\\.\\S+\\s+");
    }

    private String version() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(checkout.resolve("parcours").toString(), "--version")
                .directory(checkout.toFile())
                .redirectErrorStream(true);
        // The studio's own build has its tests; here it would only fetch its packages once more.
        builder.environment().put("MAVEN_ARGS", "-Dstudio.skip=true");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private void copySources() throws IOException {
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (MADE.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(checkout.resolve(ROOT.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, checkout.resolve(ROOT.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
