package org.tallystick;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.tallystick.lang.Phrases;
import org.tallystick.lang.States;
import org.tallystick.lang.Wars;

@AnalyzeClasses(packages = "org.tallystick", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.tallystick.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theModelStandsAlone = noClasses()
            .that()
            .resideInAPackage("org.tallystick.model..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.jspecify..", "org.tallystick.model..");

    @ArchTest
    static final ArchRule textKnowsOnlyTheModel = noClasses()
            .that()
            .resideInAPackage("org.tallystick.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.tallystick.lang..",
                    "org.tallystick.mention..",
                    "org.tallystick.clause..",
                    "org.tallystick.attribution..",
                    "org.tallystick.resolve..");

    @ArchTest
    static final ArchRule packsKnowNoStage = noClasses()
            .that()
            .resideInAPackage("org.tallystick.lang..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.tallystick.mention..",
                    "org.tallystick.clause..",
                    "org.tallystick.attribution..",
                    "org.tallystick.resolve..");

    @ArchTest
    static final ArchRule clausesKnowNeitherClaimantNorPlace = noClasses()
            .that()
            .resideInAPackage("org.tallystick.clause..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.tallystick.attribution..", "org.tallystick.resolve..");

    @ArchTest
    static final ArchRule attributionKnowsNeitherClauseNorPlace = noClasses()
            .that()
            .resideInAPackage("org.tallystick.attribution..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.tallystick.clause..", "org.tallystick.resolve..");

    @ArchTest
    static final ArchRule resolversKnowNeitherClauseNorClaimant = noClasses()
            .that()
            .resideInAPackage("org.tallystick.resolve..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.tallystick.clause..", "org.tallystick.attribution..");

    /**
     * Claims are compared as values; what is asked of a claim here must not depend on how it was read. That states have names and
     * wars have parties is true however a claim was read.
     */
    @ArchTest
    static final ArchRule disputeKnowsOnlyTheModel = noClasses()
            .that()
            .resideInAPackage("org.tallystick.dispute..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackages(
                            "java..",
                            "org.apache.commons.statistics..",
                            "org.jspecify..",
                            "org.tallystick.model..",
                            "org.tallystick.dispute..")
                    .and(DescribedPredicate.not(
                            JavaClass.Predicates.belongToAnyOf(States.class, Wars.class, Phrases.class))));
}
