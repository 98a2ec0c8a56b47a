package org.parcours.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/** Tables of simulated trials. */
final class UpliftTrials {
    private UpliftTrials() {}

    /** Mail moves the rate of the young from .2 to .8 and that of the old the other way; half are mailed by lot. */
    static Path crossed(Path file, int rows, long seed) throws IOException {
        RandomStream random = new RandomStream(new Seed(seed));
        StringBuilder text = new StringBuilder("id,age,channel,arm,visit\n");
        for (int row = 0; row < rows; row++) {
            int age = 20 + random.nextInt(60);
            boolean isMailed = random.nextInt(2) == 1;
            boolean visits = random.nextUniform() < (isMailed == (age < 50) ? 0.8 : 0.2);
            text.append("c%d,%d,%s,%s,%d\n"
                    .formatted(row, age, row % 3 == 0 ? "web" : "phone", isMailed ? "mail" : "none", visits ? 1 : 0));
        }
        return Files.writeString(file, text);
    }
}
