package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.UpliftData;

/** Tables of trials, read by the columns that their user names. */
class UpliftTableTest {
    private static final String TRIAL = """
            id,arm,visit,recency,zone,newbie
            a,letter,1,3.5,rural,true
            b,control,0,,urban,false
            c,call,0,2,,
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void armsOutcomesNumbersAndCategories() throws IOException {
        UpliftTable table = table(TRIAL);
        UpliftColumns columns = new UpliftColumns("arm", Optional.empty(), "visit", List.of(), List.of("id"));
        UpliftData data = table.data(columns);
        assertThat(data.trial().arms()).containsExactly("control", "call", "letter");
        assertThat(data.trial().arm(0)).isEqualTo(2);
        assertThat(data.outcomes()).containsExactly(1, 0, 0);
        CustomerTable customers = data.customers();
        assertThat(customers.table().names()).containsExactly("recency", "zone", "newbie");
        assertThat(customers.table().value(0, 0)).isEqualTo(3.5);
        assertThat(customers.table().value(0, 1)).isNaN();
        assertThat(customers.categories()).containsExactly(List.of(), List.of("rural", "urban"), List.of());
        assertThat(customers.table().value(1, 1)).isEqualTo(1);
        assertThat(customers.table().value(1, 2)).isNaN();
        assertThat(customers.table().value(2, 0)).isEqualTo(1);
    }

    @Test
    void categoriesOfAnotherTable() throws IOException {
        CustomerTable scored = table(TRIAL).customers(List.of("zone"), List.of(List.of("coast", "rural")));
        assertThat(scored.table().value(0, 0)).isEqualTo(1);
        assertThat(scored.table().value(0, 1)).isNaN();
        assertThatThrownBy(() -> table(TRIAL).customers(List.of("zone"), List.of(List.of())))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("t.csv:2: column \"zone\" is not a number");
    }

    @Test
    void zeroIsTheControlWhereNoneIsCalledSo() throws IOException {
        assertThat(table("t,y\n1,0\n0,1\n").trial("t", Optional.empty()).arms()).containsExactly("0", "1");
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        assertThatThrownBy(() -> table(TRIAL).trial("arm", Optional.of("none")))
                .hasMessageContaining("no arm \"none\"")
                .hasMessageContaining("letter, control, call");
        assertThatThrownBy(() -> table(TRIAL).numbers("visits")).hasMessageContaining("did you mean \"visit\"?");
        assertThatThrownBy(() -> table(TRIAL).numbers("recency")).hasMessageContaining("t.csv:3: column \"recency\"");
        assertThatThrownBy(() -> table("t,y\n0,1\n,1\n").trial("t", Optional.empty()))
                .hasMessageContaining("t.csv:3: column \"t\" is empty");
        assertThatThrownBy(() -> table("t,y\n")).hasMessageContaining("no row");
        assertThatThrownBy(() -> new UpliftColumns("t", Optional.empty(), "t", List.of(), List.of()))
                .hasMessageContaining("both the treatment and the outcome");
        assertThatThrownBy(() -> table("t,y\n0,1\n1,0\n")
                        .data(new UpliftColumns("t", Optional.empty(), "y", List.of(), List.of())))
                .hasMessageContaining("no column of features");
    }

    private UpliftTable table(String text) throws IOException {
        return UpliftTable.read(TableSource.file(Files.writeString(folder.resolve("t.csv"), text)));
    }
}
