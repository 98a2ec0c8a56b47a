package org.parcours.neural;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** This module stands between the engine's networks and the library, and knows nothing else. */
class FlowTest {
    @Test
    void knowsTheEngineAndTheLibrary() {
        noClasses()
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(
                        "java..",
                        "org.jspecify..",
                        "org.parcours.model.network..",
                        "org.parcours.neural..",
                        "ai.djl.."))
                .check(new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("org.parcours.neural"));
    }
}
