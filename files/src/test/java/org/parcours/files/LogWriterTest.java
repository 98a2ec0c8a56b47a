package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class LogWriterTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static void copy(Path from, Path to) {
        LogWriter.write(LogReader.read(TableSource.file(from)).log(), to);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void csvToParquetToCsvGivesTheSameBytes(long seed) throws IOException {
        Path first = folder.resolve("first.csv");
        Files.writeString(first, everyColumn(new RandomStream(new Seed(seed))));
        Path parquet = folder.resolve("it's a log.parquet");
        Path packed = folder.resolve("second.csv.gz");
        Path last = folder.resolve("last.csv");
        copy(first, parquet);
        copy(parquet, packed);
        copy(packed, last);
        assertThat(Files.readString(last)).isEqualTo(Files.readString(first).replace("\n", "\r\n"));
    }

    @Test
    void absentColumnsStayAbsent() throws IOException {
        Path first = folder.resolve("first.csv");
        Files.writeString(first, "journey_id,step,state,action,reward\na,3,s,mail,-0.5\na,4,s,mail,1e300\n");
        Path parquet = folder.resolve("log.parquet");
        Path last = folder.resolve("last.csv");
        copy(first, parquet);
        copy(parquet, last);
        assertThat(Files.readString(last))
                .isEqualTo("journey_id,step,state,action,reward\r\na,3,s,mail,-0.5\r\na,4,s,mail,1.0E300\r\n");
    }

    private static String everyColumn(RandomStream random) {
        StringBuilder text = new StringBuilder(
                "journey_id,step,state,action,reward,next_state,terminal,propensity,control_reward,cost,reaction,"
                        + "environment,timestamp,target_propensity,q_value,state_value,x_age,x_town\n");
        for (int journey = 0; journey < 50; journey++) {
            int length = 1 + random.nextInt(4);
            for (int step = 0; step < length; step++) {
                boolean last = step == length - 1;
                text.append(
                        "j%d,%d,s%d,\"a,%d\",%s,%s,%b,0.%d,%d,0.5,%s,de,2026-03-0%dT12:00:00.123456789Z,0,%s,1.5,%s,%s\n"
                                .formatted(
                                        journey,
                                        step,
                                        step,
                                        random.nextInt(3),
                                        random.nextUniform(),
                                        "s" + (step + 1),
                                        last && journey % 2 == 0,
                                        1 + random.nextInt(9),
                                        random.nextInt(5),
                                        random.nextInt(2) == 0 ? "" : "click",
                                        1 + random.nextInt(9),
                                        random.nextUniform() - 0.5,
                                        random.nextInt(3) == 0 ? "" : Integer.toString(random.nextInt(80)),
                                        random.nextInt(3) == 0 ? "" : "Zürich"));
            }
        }
        return text.toString();
    }
}
