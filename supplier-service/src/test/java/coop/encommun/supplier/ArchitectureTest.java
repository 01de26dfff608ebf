package coop.encommun.supplier;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
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
import java.util.Arrays;

@AnalyzeClasses(packages = "coop.encommun.supplier", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> FRAMEWORK = resideInAnyPackage(
            "io.quarkus..",
            "jakarta..",
            "org.hibernate..",
            "org.eclipse.microprofile..",
            "org.jboss..",
            "coop.encommun.kit..");

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("coop.encommun.supplier.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule suppliersKnowNoOtherFeature = noClasses()
            .that()
            .resideInAPackage("coop.encommun.supplier.supplier")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..negotiation..", "..bid..", "..curve..", "..scenario..", "..award..", "..dispatch..");

    @ArchTest
    static final ArchRule negotiationsNeverSeeABid = noClasses()
            .that()
            .resideInAPackage("coop.encommun.supplier.negotiation")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..bid..", "..curve..", "..scenario..", "..award..", "..dispatch..");

    @ArchTest
    static final ArchRule solversArePureAndKnowNoFeature = noClasses()
            .that()
            .resideInAPackage("coop.encommun.supplier.solver..")
            .should()
            .dependOnClassesThat(FRAMEWORK.or(featureOtherThan("solver")));

    @ArchTest
    static final ArchRule clearingIsPureAndKnowsOnlyTheSolversTerms = noClasses()
            .that()
            .resideInAPackage("coop.encommun.supplier.clearing..")
            .should()
            .dependOnClassesThat(FRAMEWORK.or(featureOtherThan("solver", "clearing")));

    @ArchTest
    static final ArchRule scenariosDoNotKnowWhatIsAwarded = noClasses()
            .that()
            .resideInAPackage("coop.encommun.supplier.scenario")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..award..", "..dispatch..");

    @ArchTest
    static final ArchRule awardsLeaveSolvingToScenarios = noClasses()
            .that()
            .resideInAPackage("coop.encommun.supplier.award")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("AwardEngine");

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
            .and(DescribedPredicate.not(commands()))
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

    private static DescribedPredicate<JavaClass> featureOtherThan(String... known) {
        return resideInAPackage("coop.encommun.supplier.(*)..")
                .and(DescribedPredicate.not(resideInAnyPackage(Arrays.stream(known)
                        .map(feature -> "coop.encommun.supplier." + feature + "..")
                        .toArray(String[]::new))));
    }

    /** Started from the command line. */
    private static DescribedPredicate<JavaClass> commands() {
        return DescribedPredicate.describe(
                "are commands",
                type -> type.tryGetMethod("main", String[].class).isPresent());
    }

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
