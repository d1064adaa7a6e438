package hamgara.forum;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.kit.test.OpenApiRules;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OpenApiTest {

    @Test
    void tellsItsReadersWhatTheyNeed() {
        assertThat(OpenApiRules.faults()).isEmpty();
    }

    /// A group that begins with a question mark and a letter sets flags in Java and is an error elsewhere.
    @Test
    void publishesNoPatternThatOnlyJavaReads() throws Exception {
        String document = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        var patterns = new ObjectMapper()
                .readTree(document).findValues("pattern").stream()
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .toList();

        assertThat(patterns).contains("[\\s\\S]*\\S[\\s\\S]*").noneMatch(pattern -> pattern.matches(".*\\(\\?[a-z].*"));
    }
}
