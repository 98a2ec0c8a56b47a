package org.parcours.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parcours.store.StoreRefused.Reason;

class MigrationsTest {
    private static final StoreSettings SETTINGS = StoreSettings.standard();

    @Test
    void theLastScriptIsTheOneThatTheStoreTakesForIt() throws IOException, URISyntaxException {
        URL scripts = Migrations.class.getResource("migrations");
        try (Stream<Path> files = Files.list(Path.of(scripts.toURI()))) {
            List<Integer> versions = files.map(file -> file.getFileName().toString())
                    .map(name -> Integer.valueOf(name.replaceFirst("V(\\d+)__\\w+\\.sql", "$1")))
                    .sorted()
                    .toList();
            assertThat(versions.get(versions.size() - 1)).isEqualTo(Integer.valueOf(Migrations.LAST));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseOfANewerVersionIsRefusedAndLeftAlone(TestDatabase database, @TempDir Path test) {
        database.open(test, SETTINGS).close();
        Jdbi jdbi = Jdbi.create(database.url(test));
        jdbi.useHandle(handle -> handle.execute("""
                insert into flyway_schema_history
                (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (9, '999', 'mind reading', 'SQL', 'V999__mind_reading.sql', 1, 'x', 1, true)"""));

        assertThatThrownBy(() -> database.open(test, SETTINGS))
                .isInstanceOfSatisfying(
                        StoreRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NEWER))
                .hasMessageContaining("newer version")
                .hasMessageContaining("mind reading");
        jdbi.useHandle(handle -> assertThat(handle.createQuery("select count(*) from flyway_schema_history")
                        .mapTo(Integer.class)
                        .one())
                .isEqualTo(5)); // our four scripts, and that of the newer version
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseOfSomethingElseIsRefusedAndLeftAlone(TestDatabase database, @TempDir Path test) {
        Jdbi jdbi = Jdbi.create(database.url(test));
        jdbi.useHandle(handle -> handle.execute("create table recipes (name text)"));

        assertThatThrownBy(() -> database.open(test, SETTINGS))
                .isInstanceOfSatisfying(
                        StoreRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_A_STORE))
                .hasMessageContaining("did not make");
        jdbi.useHandle(handle -> handle.execute("insert into recipes values ('soup')"));
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("select * from campaigns")))
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void onlyOneStoreAtATimeHasADatabase(TestDatabase database, @TempDir Path test) {
        Store first = database.open(test, SETTINGS);
        try (first) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> database.open(test, SETTINGS))
                        .isInstanceOfSatisfying(
                                StoreRefused.class,
                                refused -> assertThat(refused.reason()).isEqualTo(Reason.IN_USE))
                        .hasMessageContaining(first.place().substring("the ".length()))
                        .hasMessageContaining("\nStop that process");
            }
            first.check();
        }
        database.open(test, SETTINGS).close();
    }
}
