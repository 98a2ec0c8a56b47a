package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;
import org.parcours.log.LogProblem;
import org.parcours.log.LogReading;

class LogReaderTest {
    private static final String HEADER = "journey_id,step,state,action,reward\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private LogReading read(byte[] bytes) throws IOException {
        Path file = folder.resolve("log.csv");
        Files.write(file, bytes);
        return LogReader.read(TableSource.file(file));
    }

    private LogReading read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(LogReading reading) {
        return reading.problems().list().stream().map(LogProblem::toString).toList();
    }

    @Test
    void quotedCellsLineEndsAndBlankLinesAreRead() throws IOException {
        JourneyLog log = read("\uFEFFjourney_id,step,state,action,reward\r\n\r\n"
                        + "a,0,\"new, \"\"young\"\"\nand rich\",mail,1\r\na,1,s,wait,2")
                .log();
        assertThat(log.states().list()).containsExactly("new, \"young\"\nand rich", "s");
        assertThat(log.steps()).isEqualTo(2);
        assertThat(log.reward(1)).isEqualTo(2);
    }

    @Test
    void linesAreThoseOfTheFile() throws IOException {
        assertThat(problems(read(HEADER + "\n\na,0,\"x\ny\",mail,1\nb,0,s,wait,x\nc,9,s,wait,1\n")))
                .containsExactly(
                        "6: reward \"x\": is not a number, expected a decimal number such as 12.5",
                        "7: step \"9\": a gap: the journey starts with this step, expected step 0 as in other journeys");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a,0,"s,mail,1       | 2: state "": wrong quoting: Unclosed quoted field at end of input; close each quote, and double a quote inside a cell
                    a,0,"s"x,mail,1     | 2: state "": wrong quoting: Unexpected character after closing quote: 'x' (0x78); close each quote, and double a quote inside a cell
                    a,0,s"x,mail,1      | 2: state "s"x": wrong quoting: a quote inside a cell that does not start with one; quote the whole cell, and double the quote inside
                    a,0,s,mail          | 2: reward "": the row has 4 cells, expected 5 as in the header
                    a,0,s,mail,1,2      | 2: the row has 6 cells, expected 5 as in the header
                    """)
    void wrongQuotingAndRaggedRowsAreRefused(String row, String problem) throws IOException {
        assertThat(problems(read(HEADER + row))).containsExactly(problem);
    }

    @Test
    void wrongEncodingIsRefusedCellByCell() throws IOException {
        byte[] latin = (HEADER + "a,0,\u00e9t\u00e9,mail,1\nb,0,s,mail,1\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problems(read(latin)))
                .containsExactly("2: state \"\uFFFDt\uFFFD\": wrong encoding: is not UTF-8; save the file in UTF-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    journey_id,step,state,action,reward,stat | 1: stat "stat": unknown column; did you mean "state"?; a feature's name starts with x_
                    journey_id,step,state,action,reward,step | 1: step "step": the column stands in the header twice, expected once
                    journey_id,step,state,action             | 1: reward "": the column is missing from the header, but a log needs it
                    """)
    void wrongColumnsAreRefused(String header, String problem) throws IOException {
        assertThat(problems(read(header + "\na,0,s,mail,1,1\n"))).containsExactly(problem);
    }

    @Test
    void emptyFilesAreRefused() throws IOException {
        assertThat(problems(read("")))
                .containsExactly("1: the file is empty, expected a header with the names of the columns");
        assertThat(problems(read(HEADER))).containsExactly("1: no row follows the header, expected one row a step");
    }

    @Test
    void missingFilesAreRefusedAtOnce() {
        assertThatThrownBy(() -> LogReader.read(TableSource.file(folder.resolve("none.csv"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(java.nio.file.NoSuchFileException.class);
        assertThatThrownBy(() -> LogReader.read(TableSource.file(folder.resolve("none.parquet"))))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("none.parquet: no such file");
    }

    @Test
    void gzipIsReadAsItIsAndDamageIsSeen() throws IOException {
        byte[] packed = gzip(HEADER + "a,0,s,mail,1\n".repeat(1) + "b,0,s,wait,2\n");
        assertThat(read(packed).log().steps()).isEqualTo(2);
        assertThat(problems(read(Arrays.copyOf(packed, packed.length - 12))))
                .singleElement()
                .asString()
                .contains("the gzip file is damaged");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aQueryIsReadAndProblemsHaveTheNumberOfTheRow() throws SQLException {
        String address = "jdbc:duckdb:" + folder.resolve("journeys.db");
        try (Connection connection = DriverManager.getConnection(address)) {
            connection
                    .createStatement()
                    .execute(
                            "create table steps as select * from (values ('a', 0, 's', 'mail', 1.5, timestamp '2026-03-01 12:00:00.25'),"
                                    + " ('b', 0, 't', 'wait', null, null)) t(journey_id, step, state, action, reward, timestamp)");
        }
        LogReading all =
                LogReader.read(TableSource.of(address, Optional.of("select * from steps order by journey_id")));
        assertThat(problems(all))
                .containsExactly("2: reward \"\": is not a number, expected a decimal number such as 12.5");
        JourneyLog log = LogReader.read(
                        TableSource.of(address, Optional.of("select * from steps where step = 0 and reward > 0")))
                .log();
        assertThat(log.reward(0)).isEqualTo(1.5);
        assertThat(log.findTime(0)).hasValue(java.time.Instant.parse("2026-03-01T12:00:00.250Z"));
        assertThatThrownBy(() -> LogReader.read(TableSource.of(address, Optional.of("select * from step"))))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("step does not exist")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> TableSource.of(address, Optional.empty())).hasMessageContaining("needs a query");
    }

    @Test
    void aDatabaseThatIsNotThereIsNotMade() {
        Path none = folder.resolve("none.db");
        assertThatThrownBy(() -> LogReader.read(TableSource.of("jdbc:duckdb:" + none, Optional.of("select 1"))))
                .isInstanceOf(BadFile.class);
        assertThat(none).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"men-random", "men-bts", "women-random", "women-bts"})
    void theOpenBanditLogsAreRead(String name) {
        Path file = SharedData.file("open-bandit/" + name + ".csv.gz");
        JourneyLog log = LogReader.read(TableSource.file(file)).log();
        assertThat(log.steps()).isEqualTo(10_000);
        assertThat(log.journeys()).isEqualTo(10_000);
        assertThat(log.has(LogColumn.TARGET_PROPENSITY)).isTrue();
        assertThat(log.features()).hasSize(4);
        for (int row = 0; row < log.steps(); row++) {
            assertThat(log.propensity(row)).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(log.isTerminal(row)).isTrue();
        }
    }
}
