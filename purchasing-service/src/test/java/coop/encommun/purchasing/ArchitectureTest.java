package coop.encommun.purchasing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import coop.encommun.kit.event.EventHandler;
import coop.encommun.kit.event.Outbox;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "coop.encommun.purchasing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("coop.encommun.purchasing.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule eventsLeaveThroughTheOutboxOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive..");

    @ArchTest
    static final ArchRule rulesKnowNeitherHttpNorQuarkus = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .or()
            .haveSimpleNameEndingWith("Rules")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..", "io.quarkus..", "jakarta.enterprise..", "jakarta.transaction..", "java.sql..");

    @ArchTest
    static final ArchRule resourcesHaveNoRuleAndTellNobody = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "io.agroal..", "java.sql..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Outbox.class);

    @ArchTest
    static final ArchRule nobodyCallsResourcesOrFeeds = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .or()
            .areAssignableTo(EventHandler.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveNameMatching(".*(Manager|Helper|Utils?|Base|Dto)");

    @ArchTest
    static final ArchRule nothingIsSetFromOutside =
            methods().should().haveNameNotMatching("(set|get)[A-Z].*").allowEmptyShould(true);
}
