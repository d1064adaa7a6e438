package hamgara.venue.taxonomy;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.citizen;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import hamgara.venue.venue.VenueKind;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class TaxonomyTest {

    @ParameterizedTest
    @ValueSource(strings = {"activities", "facilities", "amenities", "accessibility", "audiences", "venue-kinds"})
    void namesEveryTermInThreeLanguages(String taxonomy) {
        var terms =
                given().get("/v1/taxonomies/" + taxonomy).then().statusCode(200).extract();

        int count = terms.path("terms.size()");
        assertThat(count).isGreaterThan(5);
        for (String language : List.of("fa", "ar", "en")) {
            assertThat(terms.<List<String>>path("terms.names." + language))
                    .hasSize(count)
                    .doesNotContainNull();
        }
    }

    @Test
    void hasATermForEveryKindAndAudienceOfTheApi() {
        assertThat(codes("facilities")).containsAll(names(FacilityKind.values()));
        assertThat(codes("audiences")).containsAll(names(Audience.values()));
        assertThat(codes("venue-kinds")).containsExactlyInAnyOrderElementsOf(names(VenueKind.values()));
    }

    @Test
    void tellsTheWiderTerm() {
        given().get("/v1/taxonomies/activities")
                .then()
                .body("terms.find { it.code == 'FUTSAL' }.broader", equalTo("BALL_GAMES"));
    }

    @Test
    void answersAnUnknownTaxonomyAsAProblem() {
        as(citizen()).get("/v1/taxonomies/amenity").then().statusCode(404).body("code", equalTo("TAXONOMY_NOT_FOUND"));
    }

    private static List<String> codes(String taxonomy) {
        return given().get("/v1/taxonomies/" + taxonomy).then().extract().path("terms.code");
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
