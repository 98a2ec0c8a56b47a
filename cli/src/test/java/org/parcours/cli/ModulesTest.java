package org.parcours.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** Modules use each other in one direction: engine, then files and store, then the server, then the command. */
class ModulesTest {
    private static final String[] ENGINE = {
        "org.parcours.num..",
        "org.parcours.journey..",
        "org.parcours.log..",
        "org.parcours.model..",
        "org.parcours.simulate..",
        "org.parcours.plan.."
    };

    private static final JavaClasses ALL =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.parcours");

    @Test
    void theEngineKnowsNobody() {
        noClasses()
                .that()
                .resideInAnyPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.parcours.files..",
                        "org.parcours.store..",
                        "org.parcours.server..",
                        "org.parcours.cli..",
                        "com.fasterxml..",
                        "org.duckdb..")
                .check(ALL);
    }

    @Test
    void filesDoNotKnowTheCommand() {
        noClasses()
                .that()
                .resideInAPackage("org.parcours.files..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.parcours.store..", "org.parcours.server..", "org.parcours.cli..", "picocli..")
                .check(ALL);
    }

    @Test
    void theStoreKnowsNoFilesAndNoRequests() {
        noClasses()
                .that()
                .resideInAPackage("org.parcours.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.parcours.files..", "org.parcours.server..", "org.parcours.cli..", "io.quarkus..")
                .check(ALL);
    }

    @Test
    void theServerDoesNotKnowTheCommand() {
        noClasses()
                .that()
                .resideInAPackage("org.parcours.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.parcours.cli..", "picocli..", "org.jdbi..", "java.sql..")
                .check(ALL);
    }

    @Test
    void onlyTheServerKnowsItsFramework() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.parcours.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta..")
                .check(ALL);
    }

    @Test
    void theCommandLeavesParsingToFiles() {
        noClasses()
                .that()
                .resideInAPackage("org.parcours.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.siegmar..", "org.duckdb..", "com.fasterxml.jackson.dataformat..")
                .check(ALL);
    }
}
