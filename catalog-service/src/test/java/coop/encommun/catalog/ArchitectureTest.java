package coop.encommun.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import coop.encommun.kit.event.Outbox;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "coop.encommun.catalog", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featureKeepsItsClassesToItself = classes().should().notBePublic();

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
            .haveSimpleNameStartingWith("Csv")
            .or()
            .haveSimpleNameEndingWith("Check")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.quarkus..", "jakarta.enterprise..", "jakarta.transaction..");

    @ArchTest
    static final ArchRule resourcesTranslateAndNoMore = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.transaction..", "jakarta.persistence..", "io.agroal..", "java.sql..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Outbox.class);

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
