package hamgara.kit.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import hamgara.kit.problem.ProblemTexts;
import hamgara.kit.problem.Refusal;
import java.util.List;
import java.util.Locale;

/// Every refusal has its words in every language; the class name tells the slug.
final class ProblemTextsRule {

    private ProblemTextsRule() {}

    static void check(JavaClasses code) {
        List<String> missing = code.stream()
                .filter(type -> type.isAssignableTo(Refusal.class)
                        && !type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT))
                .map(ProblemTextsRule::slug)
                .flatMap(slug -> ProblemTexts.LANGUAGES.stream()
                        .filter(language -> !ProblemTexts.has(slug, language))
                        .map(language -> slug + " has no " + language + " text"))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new AssertionError(String.join("\n", missing));
        }
    }

    static String slug(JavaClass type) {
        return type.getSimpleName()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
