package hamgara.kit.test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Feeds each rule code that breaks it: a rule that has never failed checks nothing.
class ArchitectureRulesTest {

    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("hamgara.offender");

    @ParameterizedTest
    @CsvSource({
        "cycles, Cycle detected",
        "http, Response",
        "private, NewThing",
        "null-marked, hamgara.offender.unmarked",
        "one-door, SecondDoor",
        "strangers, hamgara.kitten"
    })
    void catchesAnOffender(String rule, String sign) {
        ArchRule tried =
                requireNonNull(ArchitectureRules.rules("hamgara.offender").get(rule));

        assertThatThrownBy(() -> tried.check(OFFENDERS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(sign);
    }

    @Test
    void catchesARefusalWithoutWords() {
        assertThatThrownBy(() -> ProblemTextsRule.check(OFFENDERS))
                .hasMessageContaining("wordless-thing has no fa text");
    }

    @Test
    void hasNoRuleThatIsNotTried() {
        assertThat(ArchitectureRules.rules("hamgara.offender").keySet())
                .isEqualTo(Map.of("cycles", 1, "http", 1, "private", 1, "null-marked", 1, "one-door", 1, "strangers", 1)
                        .keySet());
    }

    @Test
    void holdsTheKitItselfToItsTexts() {
        ProblemTextsRule.check(new ClassFileImporter()
                .withImportOption(com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("hamgara.kit"));
    }
}
