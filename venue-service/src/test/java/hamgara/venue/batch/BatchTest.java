package hamgara.venue.batch;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.askedAbout;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.GivenDoor.shown;
import static hamgara.venue.GivenHall.allAtOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import hamgara.venue.GivenDoor;
import hamgara.venue.GivenDoor.Guest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class BatchTest {

    /// A minute ago.
    private static Instant came() {
        return Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String noted(UUID nonce, String shows, Instant at) {
        return "{\"nonce\": \"%s\", %s, \"occurredAt\": \"%s\"}".formatted(nonce, shows, at);
    }

    private static String noted(Guest guest, Instant at) {
        return noted(
                UUID.randomUUID(),
                "\"bookingId\": \"%s\", \"credential\": \"%s\"".formatted(guest.booking(), shown(guest.card())),
                at);
    }

    private static String noted(Guest guest) {
        return noted(guest, came());
    }

    private static ValidatableResponse handIn(String bearer, UUID id, List<String> records) {
        return as(bearer)
                .body("{\"records\": [" + String.join(",", records) + "]}")
                .put("/v1/check-ins/batches/" + id)
                .then();
    }

    private static JsonPath results(GivenDoor door, List<String> records) {
        return handIn(door.terminal(), UUID.randomUUID(), records)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void decidesEachArrivalOnItsOwn() {
        GivenDoor door = GivenDoor.withPlaces(4);
        Guest fine = door.guest();
        Guest used = door.guest();
        Guest cancelled = door.guest();
        Guest declined = door.guest();
        Guest elsewhere = GivenDoor.withPlaces(1).guest();
        Guest early = door.guest(door.slots().get(1));
        once(cancelled.person())
                .post("/v1/bookings/" + cancelled.booking() + "/cancel")
                .then()
                .statusCode(200);
        door.startsIn(-10);
        door.checkIn(used).statusCode(201);
        card(declined.card(), "no:QUOTA_EXHAUSTED");
        GivenDoor full = GivenDoor.withPlaces(1);
        Guest late = full.guest();
        full.startsIn(-20);
        full.walkIn(UUID.randomUUID()).statusCode(201);

        String no = noted(declined);
        JsonPath answer = results(
                door,
                List.of(
                        noted(fine),
                        noted(used),
                        noted(cancelled),
                        no,
                        noted(elsewhere),
                        noted(early),
                        noted(UUID.randomUUID(), "\"code\": \"0000-0000\"", came()),
                        noted(UUID.randomUUID(), "\"bookingId\": \"" + fine.booking() + "\"", came())));

        assertThat(answer.getList("results.outcome"))
                .containsExactly(
                        "RECORDED", "CONFLICT", "CONFLICT", "CONFLICT", "CONFLICT", "CONFLICT", "CONFLICT", "CONFLICT");
        assertThat(answer.getList("results.code"))
                .containsExactly(
                        null,
                        "ALREADY_USED",
                        "CANCELLED",
                        "CARD_DECLINED",
                        "WRONG_VENUE",
                        "NOT_YET",
                        "UNKNOWN",
                        "UNCLEAR");
        assertThat(answer.getString("results[3].reason")).isEqualTo("QUOTA_EXHAUSTED");
        JsonPath again = results(door, List.of(no));
        assertThat(again.getString("results[0].reason")).isEqualTo("QUOTA_EXHAUSTED");
        assertThat(again.getString("results[0].conflictId")).isEqualTo(answer.getString("results[3].conflictId"));
        assertThat(answer.getString("results[1].message.fa")).isEqualTo("این رزرو یا کد پیش‌تر به کار رفته است.");
        assertThat(door.inside()).isEqualTo(2);
        assertThat(results(full, List.of(noted(late))).getString("results[0].code"))
                .isEqualTo("SLOT_FULL");
    }

    /// A clock far off, and a code that no database takes: the person with the booking is in all the same.
    @Test
    void decidesTheOthersWhateverOneOfThemSays() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest fine = door.guest();
        Guest early = door.guest();
        door.startsIn(-10);
        List<String> records = List.of(
                noted(fine),
                noted(early, Instant.parse("-5000-01-01T00:00:00Z")),
                noted(UUID.randomUUID(), "\"code\": \"0000-0000\"", Instant.parse("-1000000000-01-01T00:00:00Z")),
                noted(
                        UUID.randomUUID(),
                        "\"credential\": \"" + shown(early.card()) + "\"",
                        Instant.parse("+300000-01-01T00:00:00Z")),
                noted(UUID.randomUUID(), "\"code\": \"\\u0000\"", came()));

        for (String outcome : List.of("RECORDED", "REPLAYED")) {
            JsonPath answer = results(door, records);
            assertThat(answer.getList("results.outcome"))
                    .containsExactly(outcome, "CONFLICT", "CONFLICT", "CONFLICT", "CONFLICT");
            assertThat(answer.getList("results.code"))
                    .containsExactly(null, "NOT_YET", "UNKNOWN", "UNKNOWN", "UNKNOWN");
        }
        as(door.staff())
                .get("/v1/check-ins/conflicts")
                .then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items.findAll { it.occurredAt == null }", hasSize(3));
    }

    /// Nobody comes later than now, so that a clock a little ahead makes nobody a no-show.
    @Test
    void takesADeviceWhoseClockIsALittleAhead() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest little = door.guest();
        Guest far = door.guest();
        door.startsIn(-10);

        JsonPath answer = results(
                door,
                List.of(
                        noted(little, Instant.now().plusSeconds(60)),
                        noted(far, Instant.now().plusSeconds(600))));

        assertThat(answer.getList("results.outcome")).containsExactly("RECORDED", "CONFLICT");
        assertThat(answer.getString("results[1].code")).isEqualTo("NOT_YET");
        assertThat(door.stateOf(little)).isEqualTo("CHECKED_IN");
        assertThat(number("select count(*) from check_in where booking_id = '" + little.booking()
                        + "' and occurred_at > clock_timestamp()"))
                .isZero();
    }

    @Test
    void answersTheSameToARepeatWhateverHasHappenedMeanwhile() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest fine = door.guest();
        Guest early = door.guest(door.slots().get(1));
        door.startsIn(-10);
        List<String> records = List.of(noted(fine), noted(early));
        JsonPath first = results(door, records);
        assertThat(first.getList("results.outcome")).containsExactly("RECORDED", "CONFLICT");

        door.startsIn(-75);
        Given.slotStartsIn(door.slots().get(1), -10);
        JsonPath again = results(door, records);

        assertThat(again.getList("results.outcome")).containsExactly("REPLAYED", "CONFLICT");
        assertThat(again.getList("results.code")).containsExactly(null, "NOT_YET");
        assertThat(again.getList("results.conflictId")).isEqualTo(first.getList("results.conflictId"));
        // nor does it get in one by one
        as(door.terminal())
                .body(records.get(1)
                        .replace(
                                "{\"nonce\": \"" + first.getString("results[1].nonce") + "\", ",
                                "{\"offline\": true, "))
                .put("/v1/check-ins/" + first.getString("results[1].nonce"))
                .then()
                .statusCode(409)
                .body("code", equalTo("CHECK_IN_OFFLINE_CONFLICT"))
                .body("refusal", equalTo("OFFLINE_CONFLICT"));
    }

    @Test
    void takesTheFirstOfTwoWhoUsedTheSameBooking() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest guest = door.guest();
        door.startsIn(-10);

        JsonPath answer = results(door, List.of(noted(guest, came()), noted(guest, came().minusSeconds(30))));

        assertThat(answer.getList("results.outcome")).containsExactly("CONFLICT", "RECORDED");
    }

    @Test
    void makesOneRecordOfWhatTwoDevicesHandInAtOnce() throws Exception {
        GivenDoor door = GivenDoor.withPlaces(5);
        List<Guest> guests = List.of(door.guest(), door.guest(), door.guest());
        Guest early = door.guest(door.slots().get(1));
        door.startsIn(-10);
        var records = new ArrayList<>(guests.stream().map(BatchTest::noted).toList());
        records.add(noted(early));

        Callable<List<String>> device = () -> handIn(door.staff(), UUID.randomUUID(), records)
                .statusCode(200)
                .extract()
                .path("results.outcome");
        List<List<String>> answers = allAtOnce(Collections.nCopies(4, device));

        for (int i = 0; i < 3; i++) {
            int at = i;
            assertThat(answers.stream().map(outcomes -> outcomes.get(at)).toList())
                    .containsOnly("RECORDED", "REPLAYED")
                    .containsOnlyOnce("RECORDED");
            assertThat(number("select count(*) from check_in where booking_id = '"
                            + guests.get(i).booking() + "'"))
                    .isEqualTo(1);
        }
        assertThat(answers.stream().map(outcomes -> outcomes.get(3)).toList()).containsOnly("CONFLICT");
        assertThat(number("select count(*) from check_in_conflict where venue = '"
                        + door.venue().code() + "'"))
                .isEqualTo(1);
        assertThat(door.inside()).isEqualTo(3);
    }

    @Test
    void leavesOpenWhatCardServiceHasNotAnsweredAndGoesOnLater() {
        GivenDoor door = GivenDoor.withPlaces(7);
        List<Guest> guests = IntStream.range(0, 7).mapToObj(i -> door.guest()).toList();
        door.startsIn(-10);
        door.checkIn(guests.get(5)).statusCode(201);
        guests.subList(1, 5).forEach(guest -> card(guest.card(), "away"));
        List<String> records = IntStream.range(0, 7)
                .mapToObj(i -> noted(guests.get(i), came().plusSeconds(i)))
                .toList();
        UUID id = UUID.randomUUID();
        assertThat(results(door, List.of(records.getLast())).getString("results[0].outcome"))
                .isEqualTo("RECORDED");

        handIn(door.terminal(), id, records)
                .statusCode(200)
                .body("pending", equalTo(5))
                .body(
                        "results.outcome",
                        contains("RECORDED", "PENDING", "PENDING", "PENDING", "PENDING", "PENDING", "REPLAYED"));
        // after three without an answer nobody is kept waiting by more questions
        assertThat(askedAbout(guests.get(4).card()).getList("asked.path")).doesNotContain("/v1/redemptions");
        guests.forEach(guest -> card(guest.card(), "fine"));
        handIn(door.terminal(), id, records)
                .statusCode(200)
                .body("pending", equalTo(0))
                .body(
                        "results.outcome",
                        contains("REPLAYED", "RECORDED", "RECORDED", "RECORDED", "RECORDED", "CONFLICT", "REPLAYED"));
        assertThat(door.inside()).isEqualTo(7);
    }

    @Test
    void keepsConflictsUntilTheVenueHasResolvedThem() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest guest = door.guest();
        String conflict = results(door, List.of(noted(guest))).getString("results[0].conflictId");
        String path = "/v1/check-ins/conflicts/" + conflict;

        as(door.staff())
                .get("/v1/check-ins/conflicts")
                .then()
                .statusCode(200)
                .body("items.id", contains(conflict))
                .body("items[0].code", equalTo("NOT_YET"))
                .body("items[0].bookingId", equalTo(guest.booking().toString()));
        as(Given.owner("SPORT_YOUTH")).get(path).then().statusCode(200);
        as(Given.owner("CULTURE")).get(path).then().statusCode(404);
        as(Given.staffOf("takhti"))
                .get(path)
                .then()
                .statusCode(404)
                .body("code", equalTo("CHECK_IN_CONFLICT_NOT_FOUND"));
        String etag =
                as(door.staff()).get(path).then().statusCode(200).extract().header("ETag");
        as(door.staff())
                .header("If-Match", "\"7\"")
                .body("{\"resolution\": \"LET_IN\"}")
                .post(path + "/resolve")
                .then()
                .statusCode(412);
        String resolved = as(door.staff())
                .header("If-Match", etag)
                .body("{\"resolution\": \"DEVICE_MISTAKE\"}")
                .post(path + "/resolve")
                .then()
                .statusCode(200)
                .body("resolution", equalTo("DEVICE_MISTAKE"))
                .body("resolvedAt", notNullValue())
                .extract()
                .header("ETag");
        as(door.staff())
                .header("If-Match", resolved)
                .body("{\"resolution\": \"LET_IN\"}")
                .post(path + "/resolve")
                .then()
                .statusCode(409)
                .body("code", equalTo("CHECK_IN_CONFLICT_RESOLVED"));
        as(door.staff()).get("/v1/check-ins/conflicts").then().body("items", empty());
        as(door.staff()).get("/v1/check-ins/conflicts?open=false").then().body("items", hasSize(1));
        assertThat(number("select count(*) from check_in_conflict where resolved_by is not null and id = '" + conflict
                        + "'"))
                .isEqualTo(1);
    }

    @Test
    void takesFiveHundredAtMost() {
        GivenDoor door = GivenDoor.withPlaces(2);
        List<String> many = IntStream.range(0, 501)
                .mapToObj(i -> noted(UUID.randomUUID(), "\"code\": \"0000-0000\"", came()))
                .toList();

        handIn(door.terminal(), UUID.randomUUID(), many).statusCode(422);
        handIn(door.terminal(), UUID.randomUUID(), List.of()).statusCode(422);
        // and does not let anybody try codes by the hundred
        JsonPath answer = results(door, many.subList(0, 500));
        assertThat(answer.getList("results.findAll { it.outcome == 'CONFLICT' }"))
                .hasSize(10);
        assertThat(answer.getInt("pending")).isEqualTo(490);
    }
}
