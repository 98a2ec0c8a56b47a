package org.parcours;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine knows nobody, and its parts follow the way of the data: each may use those before it. */
class FlowTest {
    private static final List<String> FLOW =
            List.of("num", "journey", "log", "model", "simulate", "plan", "prove", "uplift", "run");

    private static final JavaClasses ENGINE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.parcours");

    static List<String> parts() {
        return FLOW;
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aPartUsesOnlyPartsBeforeIt(String part) {
        String[] later = FLOW.subList(FLOW.indexOf(part) + 1, FLOW.size()).stream()
                .map(name -> "org.parcours." + name + "..")
                .toArray(String[]::new);
        if (later.length > 0) {
            noClasses()
                    .that(resideInAnyPackage("org.parcours." + part + ".."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(later))
                    .allowEmptyShould(true)
                    .check(ENGINE);
        }
    }

    @Test
    void theEngineIsPlainJavaButForOneSolver() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.parcours.num.LinearProgramme")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages("java..", "org.jspecify..", "org.parcours.."))
                .check(ENGINE);
    }

    @Test
    void everyClassBelongsToAPart() {
        String[] parts =
                FLOW.stream().map(name -> "org.parcours." + name + "..").toArray(String[]::new);
        classes().should().resideInAnyPackage(parts).check(ENGINE);
    }
}
