package hamgara.venue.known;

import static hamgara.venue.Given.await;
import static hamgara.venue.Given.fresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.text.Names;
import hamgara.venue.CardStub;
import hamgara.venue.standing.VenueState;
import hamgara.venue.venue.Category;
import hamgara.venue.venue.KnownPlace;
import hamgara.venue.venue.VenueKind;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class KnownPlacesTest {

    @Inject
    KnownPlaces knownPlaces;

    @Test
    void knowsTheRealPlacesFromTheStartAndTellsOfEachOnce() {
        String takhti = given().get("/v1/venues?county=0614&q=تختی")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("takhti"))
                .body("items.find { it.code == 'takhti' }.category", equalTo("SPORT"))
                .body("items.find { it.code == 'takhti' }.location", nullValue())
                .extract()
                .path("items.find { it.code == 'takhti' }.id");
        await().until(() -> !registered(takhti).isEmpty());

        assertThat(knownPlaces.load()).isZero();

        assertThat(registered(takhti)).hasSize(1);
        assertThat(registered(takhti).getFirst()).contains("takhti");
    }

    @Test
    void loadsAPlaceOnceWhenSeveralInstancesStartTogether() throws Exception {
        var place = new KnownPlace(
                fresh("known"),
                Category.HERITAGE,
                VenueKind.MUSEUM,
                VenueState.OPEN,
                "0614",
                null,
                null,
                Names.fa("موزه آزمون"),
                null,
                "op",
                "test");
        var operators = List.of(new KnownOperator("op", "HERITAGE", Names.fa("پایگاه")));

        Callable<Integer> load = () -> knownPlaces.load(List.of(place), operators);
        int loaded = 0;
        try (var instances = Executors.newFixedThreadPool(4)) {
            for (var result : instances.invokeAll(List.of(load, load, load, load))) {
                loaded += result.get();
            }
        }

        assertThat(loaded).isEqualTo(1);
    }

    @Test
    void keepsHeritageSitesAndLibrariesAsVenues() {
        given().get("/v1/venues?kind=HERITAGE_SITE&q=چغازنبیل")
                .then()
                .body("items.code", hasItem("chogha-zanbil"))
                .body("items[0].publication", equalTo("PUBLISHED"));
        given().get("/v1/venues?role=TAG_HUB&county=0628")
                .then()
                .body("items.find { it.code == 'beshkar-library' }.roles", equalTo(List.of("TAG_HUB")));
    }

    private static List<String> registered(String venue) {
        return PublishedEvents.on("hamgara.venue").ofSubject(UUID.fromString(venue)).stream()
                .filter(event -> event.type().equals("hamgara.venue.venue-registered.v1"))
                .map(event -> event.data().toString())
                .toList();
    }
}
