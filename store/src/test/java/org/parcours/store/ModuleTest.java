package org.parcours.store;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** The store knows documents as text, and no other module. */
class ModuleTest {
    private static final JavaClasses STORE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.parcours");

    @Test
    void everythingIsInOnePackage() {
        classes().should().resideInAPackage("org.parcours.store").check(STORE);
    }

    @Test
    void onlyTheDatabasesLibrariesAreUsed() {
        noClasses()
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(
                        "java..",
                        "javax.sql..",
                        "org.jspecify..",
                        "org.parcours.store",
                        "org.sqlite..",
                        "org.postgresql.ds..",
                        "com.zaxxer.hikari..",
                        "org.flywaydb.core..",
                        "org.jdbi.v3.core.."))
                .check(STORE);
    }
}
