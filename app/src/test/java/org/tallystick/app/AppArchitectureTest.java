package org.tallystick.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.tallystick", importOptions = DoNotIncludeTests.class)
class AppArchitectureTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.tallystick.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocliAndTheTerminal = noClasses()
            .that()
            .resideOutsideOfPackage("org.tallystick.app.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "me.tongfei..", "org.tallystick.app.cli..");

    @ArchTest
    static final ArchRule onlyTheCommandLineExits = noClasses()
            .that()
            .resideOutsideOfPackage("org.tallystick.app.cli..")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage("org.tallystick.app.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule whatComesInKnowsNothingOfWhatGoesOut = noClasses()
            .that()
            .resideInAPackage("org.tallystick.app.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tallystick.app.export..");

    @ArchTest
    static final ArchRule whatGoesOutKnowsNothingOfWhatComesIn = noClasses()
            .that()
            .resideInAPackage("org.tallystick.app.export..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tallystick.app.intake..");

    /** The gazetteer's file is a source of places to the reader, so it knows what one is. */
    @ArchTest
    static final ArchRule theAppKnowsNoStageOfTheReader = noClasses()
            .that()
            .resideInAPackage("org.tallystick.app..")
            .and()
            .resideOutsideOfPackage("org.tallystick.app.gazetteer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.tallystick.text..",
                    "org.tallystick.mention..",
                    "org.tallystick.clause..",
                    "org.tallystick.attribution..",
                    "org.tallystick.resolve..");

    @ArchTest
    static final ArchRule theEngineKnowsNoApp = noClasses()
            .that()
            .resideOutsideOfPackage("org.tallystick.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tallystick.app..");

    @ArchTest
    static final ArchRule onlyThePagesKnowTheServer = noClasses()
            .that()
            .resideInAPackage("org.tallystick..")
            .and()
            .resideOutsideOfPackage("org.tallystick.app.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "gg.jte..", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule reviewKnowsNeitherTheCommandLineNorFilesNorExports = noClasses()
            .that()
            .resideInAPackage("org.tallystick.app.review..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.tallystick.app.cli..", "org.tallystick.app.export..", "org.tallystick.app.intake..");
}
