package coop.encommun.supplier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import java.time.Instant;

@AnalyzeClasses(packages = "coop.encommun.supplier", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("coop.encommun.supplier.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule suppliersKnowNoOtherFeature = noClasses()
            .that()
            .resideInAPackage("coop.encommun.supplier.supplier")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..negotiation..", "..bid..", "..award..", "..dispatch..");

    @ArchTest
    static final ArchRule negotiationsNeverSeeABid = noClasses()
            .that()
            .resideInAPackage("coop.encommun.supplier.negotiation")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..bid..", "..award..", "..dispatch..");

    @ArchTest
    static final ArchRule nothingIsPublicThatNoOtherFeatureNeeds = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("Roles") // constants, copied into the classes that use them
            .and()
            .resideOutsideOfPackage("..solver.bench..") // for whoever measures the solver
            .should(beNeededByAnotherPackage());

    @ArchTest
    static final ArchRule kafkaStaysInTheKit = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..", "io.smallrye.reactive.messaging..", "org.eclipse.microprofile.reactive..");

    @ArchTest
    static final ArchRule aggregatesKnowNoRest = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.quarkus..", "jakarta.inject..");

    @ArchTest
    static final ArchRule resourcesAreNotPublic =
            classes().that().haveSimpleNameEndingWith("Resource").should().notBePublic();

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule fieldsOfBeansAreFinal = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ApplicationScoped.class)
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule noEmptyNames = noClasses()
            .should(new ArchCondition<JavaClass>("have a name that says nothing") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean empty = type.getSimpleName().matches(".*(Impl|Manager|Helper|Util|Utils|Base|Dto|DTO)");
                    events.add(new SimpleConditionEvent(type, empty, type.getName()));
                }
            });

    private static ArchCondition<JavaClass> beNeededByAnotherPackage() {
        return new ArchCondition<>("be needed by another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean needed = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(it -> !it.getOriginClass().getPackageName().equals(type.getPackageName()));
                // What a needed type shows in its methods is needed with it.
                boolean shown = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(it -> it.getOriginClass().getModifiers().contains(JavaModifier.PUBLIC));
                events.add(new SimpleConditionEvent(type, needed || shown, type.getName() + " needs not be public"));
            }
        };
    }
}
