package hamgara.kit.test;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The house rules that a compiler cannot hold. A service's test checks them all in one line.
public final class ArchitectureRules {

    private static final String MARKED = "org.jspecify.annotations.NullMarked";

    private ArchitectureRules() {}

    /// Checks the main code under a root package, such as `hamgara.card`.
    public static void check(String root) {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        rules(root).values().forEach(rule -> rule.allowEmptyShould(true).check(code));
        ProblemTextsRule.check(code);
    }

    static Map<String, ArchRule> rules(String root) {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put("cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put(
                "http",
                noClasses()
                        .that(are(
                                "not resources",
                                type -> !type.getSimpleName().endsWith("Resource")
                                        && !outermost(type).getSimpleName().endsWith("Resource")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("jakarta.ws.rs.."));
        rules.put(
                "private",
                classes()
                        .that(are("entities, repositories and wire records", ArchitectureRules::isInner))
                        .should(be(are(
                                "package-private", type -> !type.getModifiers().contains(JavaModifier.PUBLIC)))));
        rules.put("null-marked", classes().should(new InNullMarkedPackage()));
        rules.put(
                "one-door",
                classes()
                        .that(are("public application-scoped beans", type -> isDoor(type) && !isHandler(type)))
                        .should(new BeTheOnlyDoor()));
        rules.put(
                "strangers",
                noClasses()
                        .should()
                        .dependOnClassesThat(are(
                                "of another service",
                                type -> type.getPackageName().startsWith("hamgara.")
                                        && !type.getPackageName().startsWith(root)
                                        && !type.getPackageName().startsWith("hamgara.kit."))));
        return rules;
    }

    private static boolean isInner(JavaClass type) {
        return type.isAnnotatedWith("jakarta.persistence.Entity")
                || type.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                || type.getSimpleName().endsWith("View")
                || type.getSimpleName().matches("New[A-Z].*");
    }

    private static boolean isDoor(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.isAnnotatedWith("jakarta.enterprise.context.ApplicationScoped");
    }

    private static boolean isHandler(JavaClass type) {
        return type.isAssignableTo("hamgara.kit.inbox.EventHandler");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> are(
            String description, java.util.function.Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static final class InNullMarkedPackage extends ArchCondition<JavaClass> {
        InNullMarkedPackage() {
            super("stand in a package marked @NullMarked");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean marked = type.getPackage().isAnnotatedWith(MARKED);
            events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
        }
    }

    private static final class BeTheOnlyDoor extends ArchCondition<JavaClass> {
        BeTheOnlyDoor() {
            super("be the only one of their package");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            List<String> doors = type.getPackage().getClasses().stream()
                    .filter(other -> isDoor(other) && !isHandler(other))
                    .map(JavaClass::getSimpleName)
                    .sorted()
                    .toList();
            events.add(new SimpleConditionEvent(
                    type, doors.size() == 1, type.getPackageName() + " has several public beans: " + doors));
        }
    }
}
