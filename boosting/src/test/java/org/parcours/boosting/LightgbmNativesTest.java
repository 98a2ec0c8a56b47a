package org.parcours.boosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LightgbmNativesTest {
    /** Loads the native code in a process of its own. */
    public static final class Loading {
        private Loading() {}

        public static void main(String[] arguments) {
            LightgbmNatives.load();
            LightgbmNatives.load();
            System.out.print(System.getProperty("java.io.tmpdir"));
        }
    }

    @Test
    void leavesAloneWhatAnotherProcessRunsFrom(@TempDir Path folder) throws IOException, InterruptedException {
        Path others = Files.writeString(folder.resolve("lib_lightgbm_swig.so"), "another process runs from it");
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Loading.class.getName())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).isZero();
        assertThat(said).hasContent(folder.toString());
        assertThat(others).hasContent("another process runs from it");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(others, said);
        }
    }
}
