package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class NationalIdTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/identity/national-ids.csv",
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false)
    void readsWhatIsTyped(String typed, String expected) {
        World.switchOn(World.SHUSH);
        boolean refused = expected.startsWith("NATIONAL");

        var answer = Api.post(
                        Tokens.of("citizen"),
                        World.person(typed, LocalDate.parse("2004-03-20"), "FEMALE"),
                        "/v1/persons")
                .extract();

        if (refused) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.<String>path("code")).isEqualTo(expected);
            assertThat(answer.asString()).doesNotContain(typed.strip());
            return;
        }
        if (expected.equals("PENDING_DESK")) {
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.<String>path("state")).isEqualTo(expected);
            return;
        }
        assertThat(answer.statusCode()).isIn(201, 409); // forms of one number meet in the vault
        Api.post(World.desk(), Map.of("nationalId", expected, "purpose", "CARD_SERVICE"), "/v1/persons/lookup")
                .statusCode(200);
    }
}
