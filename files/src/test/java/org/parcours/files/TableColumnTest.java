package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parcours.files.TableColumn.Kind;
import org.parcours.files.TableColumn.Value;
import org.parcours.log.TextTable;

class TableColumnTest {
    private static TableColumn column(String... cells) {
        TextTable table = new TextTable("table", List.of("x"));
        for (int row = 0; row < cells.length; row++) {
            table.add(row + 2, List.of(cells[row]));
        }
        return TableColumn.of(table).get(0);
    }

    @Test
    void cellsAreCountedTheMostFrequentFirst() {
        assertThat(column("mail", "call", "", "mail", "app", ""))
                .isEqualTo(new TableColumn(
                        "x",
                        Kind.TEXT,
                        3,
                        2,
                        List.of(new Value("mail", 2), new Value("app", 1), new Value("call", 1))));
    }

    @Test
    void aKindIsWhatAllCellsSay() {
        assertThat(column("1", "-2.5", "1e3", "").kind()).isEqualTo(Kind.NUMBER);
        assertThat(column("true", "false", "1").kind()).isEqualTo(Kind.NUMBER);
        assertThat(column("1", "2", "many").kind()).isEqualTo(Kind.TEXT);
        assertThat(column("2026-03-01", "2026-03-01T09:30:00Z", "").kind()).isEqualTo(Kind.TIME);
        assertThat(column("2026-03-01", "tomorrow").kind()).isEqualTo(Kind.TEXT);
        assertThat(column("", "").kind()).isEqualTo(Kind.TEXT);
    }

    @Test
    void ofManyDifferentCellsOnlyTheirNumberIsTold() {
        String[] twenty = IntStream.range(0, 20).mapToObj(Integer::toString).toArray(String[]::new);
        assertThat(column(twenty).values()).hasSize(20);
        TableColumn more =
                column(IntStream.range(0, 21).mapToObj(Integer::toString).toArray(String[]::new));
        assertThat(more.distinct()).isEqualTo(21);
        assertThat(more.values()).isEmpty();
    }
}
