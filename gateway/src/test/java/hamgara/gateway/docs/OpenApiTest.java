package hamgara.gateway.docs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.gateway.GatewayStack;
import hamgara.gateway.IssuerRelay;
import hamgara.gateway.Origin;
import hamgara.gateway.StubOrigin;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class OpenApiTest {

    @Test
    void listsWhatCallersCanReachAndNothingElse() {
        JsonPath document = whole();

        assertThat(document.getMap("paths"))
                .containsOnlyKeys(
                        "/openapi",
                        "/v1/bookings/{id}/cancel",
                        "/v1/cards",
                        "/v1/events",
                        "/v1/halls",
                        "/v1/sessions/{id}/live",
                        "/v1/venues");
        assertThat(document.getString("servers[0].url")).startsWith("http://127.0.0.1:");
        assertThat(document.getString("info.description")).doesNotContain("missing");
    }

    @Test
    void namesApartWhatTwoServicesDefineDifferently() {
        JsonPath document = whole();

        assertThat(document.getMap("components.schemas"))
                .containsOnlyKeys("CardCard", "CardPage", "VenueCard", "VenuePage", "Hall", "Problem");
        assertThat(document.getString("components.schemas.VenuePage.properties.items.items.$ref"))
                .isEqualTo("#/components/schemas/VenueCard");
        assertThat(document.getString(
                        "paths.'/v1/bookings/{id}/cancel'.post.responses.'200'.content.'application/json'.schema"
                                + ".discriminator.mapping.card"))
                .isEqualTo("#/components/schemas/VenueCard");
        assertThat(document.getString("components.schemas.Problem.description")).isEqualTo("What went wrong.");
    }

    @Test
    void resolvesEveryReferenceInside() throws IOException {
        JsonNode document = new ObjectMapper().readTree(given().get("/openapi").asByteArray());

        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
    }

    @Test
    void givesEveryOperationItsOwnIdAndOneWayToSignIn() {
        given().get("/openapi")
                .then()
                .body("paths.'/v1/cards'.get.operationId", equalTo("getCards"))
                .body("paths.'/v1/venues'.get.operationId", equalTo("getVenues"))
                .body("paths.'/v1/halls'.get.operationId", equalTo("listHalls"))
                .body("paths.'/v1/bookings/{id}/cancel'.post.operationId", equalTo("postBookingsByIdCancel"))
                .body("paths.'/v1/cards'.get.security", contains(hasKey("openId"), hasKey("bearer")))
                .body("paths.'/v1/cards'.get.x-roles", contains("citizen"))
                .body("paths.'/v1/halls'.get.security", empty())
                .body("components.securitySchemes", not(hasKey("jwt")))
                .body(
                        "components.securitySchemes.openId.openIdConnectUrl",
                        equalTo(IssuerRelay.issuer() + "/.well-known/openid-configuration"));
    }

    @Test
    void sortsTheTagsAndKnowsThoseThatOnlyOperationsName() {
        List<Map<String, String>> tags = whole().getList("tags");

        assertThat(tags)
                .extracting(tag -> tag.get("name"))
                .containsExactly("Bookings", "Cards", "Events", "Halls", "Platform", "Venues");
        assertThat(tags).allSatisfy(tag -> assertThat(tag.get("description")).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({"/openapi?format=yaml,'*/*'", "/openapi,application/yaml"})
    void speaksYamlWhenAsked(String path, String accept) {
        String yaml = given().accept(accept)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();

        assertThat(yaml).startsWith("openapi: \"3.1.0\"\n");
    }

    @Test
    void servesTheRestWhileAServiceIsAwayAndSaysSo() {
        whole();
        StubOrigin.of(Origin.FORUM).leave();
        try {
            JsonPath rest = await().pollInterval(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(60))
                    .until(OpenApiTest::document, document -> !isWhole(document));

            assertThat(rest.getMap("paths")).containsKey("/v1/cards").doesNotContainKey("/v1/halls");
        } finally {
            StubOrigin.of(Origin.FORUM).comeBack();
        }

        assertThat(whole().getMap("paths")).containsKey("/v1/halls");
    }

    @ParameterizedTest
    @CsvSource({
        "/docs,text/html",
        "/docs/start.js,text/javascript",
        "/docs/swagger-ui.css,text/css",
        "/docs/swagger-ui-bundle.js,text/javascript",
        "/docs/favicon-32x32.png,image/png"
    })
    void servesThePageFromItsOwnPackage(String path, String type) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .header("Content-Security-Policy", startsWith("default-src 'self'"));
    }

    @Test
    void letsThePageSignInWhereCallersDo() {
        String provider = IssuerRelay.issuer().replace("/realms/hamgara", "/");

        given().get("/docs").then().header("Content-Security-Policy", containsString("connect-src 'self' " + provider));
    }

    @Test
    void servesNothingElseOfThePackage() {
        given().get("/docs/swagger-ui.js").then().statusCode(404).body("code", equalTo("UNKNOWN_PATH"));
        given().get("/docs/index.css.map").then().statusCode(404);
    }

    private static JsonPath whole() {
        return await().atMost(Duration.ofSeconds(60)).until(OpenApiTest::document, OpenApiTest::isWhole);
    }

    private static boolean isWhole(JsonPath document) {
        return !document.getString("info.description").contains("does not answer at present");
    }

    private static JsonPath document() {
        return given().get("/openapi").then().statusCode(200).extract().jsonPath();
    }
}
