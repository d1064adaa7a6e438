package hamgara.forum.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A term that nobody reads is a promise that nobody keeps.
class TermsTest {

    @Test
    void areReadByTheFeaturesTheyAreFor() {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("hamgara.forum");
        Set<String> read = code.stream()
                .filter(reader -> !reader.getPackageName().equals("hamgara.forum.policy"))
                .flatMap(reader -> reader.getMethodCallsFromSelf().stream())
                .filter(call -> isOfTerms(call.getTargetOwner()))
                .map(JavaMethodCall::getName)
                .collect(Collectors.toSet());

        assertThat(Stream.of(PolicyTerms.class, Budgets.class)
                        .flatMap(terms -> Arrays.stream(terms.getRecordComponents()))
                        .map(term -> term.getName())
                        .toList())
                .isSubsetOf(read);
    }

    private static boolean isOfTerms(JavaClass owner) {
        return List.of(PolicyTerms.class.getName(), Budgets.class.getName()).contains(owner.getName());
    }
}
