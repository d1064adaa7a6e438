package hamgara.card;

import static hamgara.card.EnrolmentWorld.applied;
import static hamgara.card.EnrolmentWorld.apply;
import static hamgara.card.EnrolmentWorld.awaitState;
import static hamgara.card.EnrolmentWorld.noon;
import static hamgara.card.EnrolmentWorld.programme;
import static hamgara.card.EnrolmentWorld.stateOf;
import static hamgara.card.EnrolmentWorld.step;
import static hamgara.card.EnrolmentWorld.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class WaitlistTest {

    @Test
    void numbersApplicationsBeforeTheStartAndKeepsTheirOrder() {
        UUID programme = programme(
                Map.of(),
                Map.of(
                        "startsOn",
                        today().plusDays(3).toString(),
                        "areaQuotas",
                        List.of(Map.of("area", World.SHUSH, "places", 2))));
        Tokens account = Tokens.of("citizen");
        String first = apply(account, EnrolmentWorld.person(account), programme)
                .statusCode(201)
                .body("state", equalTo("WAITLISTED"))
                .body("reasons", contains("PROGRAMME_NOT_STARTED"))
                .body("queueNumber", equalTo(1))
                .extract()
                .path("id");
        String second = applied(programme);
        Tokens last = Tokens.of("citizen");
        String third =
                apply(last, EnrolmentWorld.person(last), programme).extract().path("id");
        Api.get(last, "/v1/programmes/{id}/waitlist", programme)
                .statusCode(200)
                .body("areas", empty())
                .body("own.enrolmentId", equalTo(third))
                .body("own.queueNumber", equalTo(3))
                .body("own.ahead", equalTo(2));
        Api.get(World.desk(), "/v1/programmes/{id}/waitlist", programme)
                .statusCode(200)
                .body("areas[0].area", equalTo(World.SHUSH))
                .body("areas[0].places", equalTo(2))
                .body("areas[0].taken", equalTo(0))
                .body("areas[0].waiting", equalTo(3))
                .body("own", nullValue());
        Api.get(Tokens.of("programme-manager").county("0601"), "/v1/programmes/{id}/waitlist", programme)
                .statusCode(403);
        Api.get(World.desk(), "/v1/programmes/{id}/waitlist", UUID.randomUUID()).statusCode(404);

        TestClock.at(noon(today().plusDays(3)), () -> {
            awaitState(first, "ACTIVE");
            awaitState(second, "ACTIVE");
            assertThat(stateOf(third)).isEqualTo("WAITLISTED");
            apply(World.desk(), EnrolmentWorld.person(Tokens.of("citizen")), programme)
                    .body("state", equalTo("WAITLISTED"))
                    .body("reasons", contains("PLACES_TAKEN"))
                    .body("queueNumber", equalTo(4));
        });
        assertThat(Db.text("select string_agg(type, ' ' order by version) from outbox where subject = ?::uuid", first))
                .isEqualTo("hamgara.card.enrolment-decided.v1 hamgara.card.enrolment-admitted.v1");
    }

    @Test
    void givesTheNextPlaceToThePriorityGroupAndThenToTheEarlier() {
        UUID programme = programme(
                Map.of("priorityClaims", List.of("MARGINAL_AREA", "RURAL")),
                Map.of("areaQuotas", List.of(Map.of("area", World.SHUSH, "places", 1))));
        String holding = applied(programme);
        String ordinary = applied(programme);
        String rural = appliedWith("RURAL", programme);
        String marginal = appliedWith("MARGINAL_AREA", programme);
        String lateMarginal = appliedWith("MARGINAL_AREA", programme);

        for (String next : List.of(marginal, lateMarginal, rural, ordinary)) {
            assertThat(stateOf(next)).isEqualTo("WAITLISTED");
        }
        String leaving = holding;
        for (String next : List.of(marginal, lateMarginal, rural, ordinary)) {
            step(World.desk(), leaving, "withdraw", "MOVED_AWAY").statusCode(200);
            awaitState(next, "ACTIVE");
            assertThat(Db.number("select taken from place_count where programme_id = ?", programme))
                    .isEqualTo(1);
            leaving = next;
        }
    }

    @Test
    void drawsFromTheNarrowestAreaListed() {
        UUID programme = programme(
                Map.of(),
                Map.of(
                        "areaQuotas",
                        List.of(
                                Map.of("area", World.SHUSH, "places", 50),
                                Map.of("area", World.SHUSH_CITY, "places", 0))));

        assertThat(stateOf(applied(programme))).isEqualTo("WAITLISTED");
        assertThat(Db.text("select place_area from enrolment where programme_id = ?", programme))
                .isEqualTo(World.SHUSH_CITY);
    }

    @Test
    void givesTenPlacesToExactlyTenOfAHundredAtOnce() throws Exception {
        UUID programme = programme(Map.of(), Map.of("areaQuotas", List.of(Map.of("area", World.SHUSH, "places", 10))));
        var people = new ArrayList<UUID>();
        for (int i = 0; i < 100; i++) {
            people.add(EnrolmentWorld.person(Tokens.of("citizen")));
        }
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<String>>();
        try (var threads = Executors.newFixedThreadPool(100)) {
            for (UUID person : people) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return apply(World.desk(), person, programme)
                            .statusCode(201)
                            .extract()
                            .path("state");
                }));
            }
            start.countDown();
            var states = new ArrayList<String>();
            for (Future<String> answer : answers) {
                states.add(answer.get());
            }
            assertThat(states).filteredOn("ACTIVE"::equals).hasSize(10);
            assertThat(states).filteredOn("WAITLISTED"::equals).hasSize(90);
        }
        assertThat(Db.number("select count(*) from enrolment where programme_id = ? and state = 'ACTIVE'", programme))
                .isEqualTo(10);
        assertThat(Db.number(
                        "select count(distinct queue_number) from enrolment where programme_id = ? and state = 'WAITLISTED'",
                        programme))
                .isEqualTo(90);
    }

    @Test
    void countsWhoWasThereBeforePlacesCame() {
        UUID programme = programme(Map.of(), Map.of());
        String first = applied(programme);
        String second = applied(programme);
        publish(programme, List.of(Map.of("area", World.SHUSH_CITY, "places", 2)));

        assertThat(Db.number("select taken from place_count where programme_id = ?", programme))
                .isEqualTo(2);
        String third = applied(programme);
        assertThat(stateOf(third)).isEqualTo("WAITLISTED");
        step(World.desk(), first, "withdraw", "MOVED_AWAY").statusCode(200);
        awaitState(third, "ACTIVE");
        assertThat(stateOf(second)).isEqualTo("ACTIVE");
        assertThat(Db.number("select taken from place_count where programme_id = ?", programme))
                .isEqualTo(2);
    }

    @Test
    void letsWhoWaitsDrawFromThePlacesOfTheNewVersion() {
        UUID programme = programme(Map.of(), Map.of("areaQuotas", List.of(Map.of("area", World.SHUSH, "places", 1))));
        String holding = applied(programme);
        String waiting = applied(programme);
        String last = applied(programme);
        publish(programme, List.of(Map.of("area", World.SHUSH_CITY, "places", 2)));

        awaitState(waiting, "ACTIVE");
        assertThat(stateOf(last)).isEqualTo("WAITLISTED");
        assertThat(stateOf(holding)).isEqualTo("ACTIVE");
        publish(programme, List.of());
        awaitState(last, "ACTIVE");
        assertThat(Db.number("select count(*) from place_count where programme_id = ?", programme))
                .isZero();
    }

    private static void publish(UUID programme, List<Map<String, Object>> places) {
        Api.post(
                        World.manager(),
                        Map.of(
                                "rules",
                                World.rules(),
                                "entitlements",
                                List.of(World.entitlement("SPORT", 3, "WEEK")),
                                "terms",
                                Map.of("areaQuotas", places)),
                        "/v1/programmes/{id}/versions",
                        programme)
                .statusCode(201);
        Api.post(World.manager(), Map.of(), "/v1/programmes/{id}/publish", programme)
                .statusCode(200);
    }

    private static String appliedWith(String claim, UUID programme) {
        UUID person = EnrolmentWorld.person(Tokens.of("citizen"));
        EnrolmentWorld.claim(person, claim, "GOVERNORATE");
        return apply(World.desk(), person, programme).statusCode(201).extract().path("id");
    }
}
