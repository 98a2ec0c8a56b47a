package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parcours.model.GridWorld;
import org.parcours.model.Mdp;
import org.parcours.model.RepVisits;
import org.parcours.num.Seed;

/** The grids among the examples are those of their generators; {@code -Dexamples.write=true} writes them anew. */
class GridFilesTest {
    private static final Path EXAMPLES =
            Path.of(System.getProperty("parcours.root", "..")).resolve("examples");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void theFixedGridIsAnExample() throws IOException {
        same(GridWorld.fixed().mdp(), EXAMPLES.resolve("grid.csv"));
    }

    @Test
    void theVisitsOfSeedOneAreAnExample() throws IOException {
        GridWorld grid = RepVisits.layout(new Seed(1));
        assertThat(grid.states("failure")).hasSize(10);
        assertThat(grid.states("success")).hasSize(3);
        assertThat(grid.state(0, 0)).isEqualTo("f2f@0:0");
        same(grid.mdp(), EXAMPLES.resolve("rep-visits.csv"));
    }

    private void same(Mdp mdp, Path example) throws IOException {
        if (Boolean.getBoolean("examples.write")) {
            MdpFile.write(example, mdp);
        }
        Path written = folder.resolve("written.csv");
        MdpFile.write(written, mdp);
        assertThat(Files.readString(written)).isEqualTo(Files.readString(example));
        Mdp read = MdpFile.read(example);
        assertThat(read.states()).containsExactlyElementsOf(mdp.states());
        for (int row = 0; row < mdp.transitions().rows(); row++) {
            assertThat(read.reward(row)).isEqualTo(mdp.reward(row));
            assertThat(read.controlReward(row)).isEqualTo(mdp.controlReward(row));
        }
    }
}
