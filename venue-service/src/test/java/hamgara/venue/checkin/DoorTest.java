package hamgara.venue.checkin;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.askedAbout;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slotStartsIn;
import static hamgara.venue.Given.sql;
import static hamgara.venue.GivenDoor.guest;
import static hamgara.venue.GivenDoor.shown;
import static hamgara.venue.GivenHall.allAtOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.text.Digits;
import hamgara.venue.CardStub;
import hamgara.venue.GivenDoor;
import hamgara.venue.GivenDoor.Guest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class DoorTest {

    private static String codeOf(Guest guest) {
        return as(guest.person())
                .get("/v1/bookings/" + guest.booking())
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    private static void moved(String slot, int from, int until) {
        sql("""
                update slot set starts_at = clock_timestamp() + %d * interval '1 minute',
                    ends_at = clock_timestamp() + %d * interval '1 minute' where id = '%s'""".formatted(from, until, slot));
    }

    private static ValidatableResponse byCode(GivenDoor door, String code) {
        return door.checkIn(UUID.randomUUID(), "\"code\": \"" + code + "\"");
    }

    private static ValidatableResponse byCard(GivenDoor door, UUID card) {
        return door.checkIn(UUID.randomUUID(), "\"credential\": \"" + shown(card) + "\"");
    }

    @Test
    void findsWhatTheShownCardCanUseNow() {
        GivenDoor door = GivenDoor.withPlaces(2);
        String person = citizen();
        UUID card = UUID.randomUUID();
        Guest later = guest(person, card, door.slots().get(1));
        Guest now = guest(person, card, door.slot());
        Guest cancelled = guest(person, card, door.slots().get(2));
        guest(person, card, door.slots().get(3)); // on another day
        GivenDoor elsewhere = GivenDoor.withPlaces(2);
        guest(person, card, elsewhere.slots().get(4));
        once(person)
                .post("/v1/bookings/" + cancelled.booking() + "/cancel")
                .then()
                .statusCode(200);
        moved(door.slot(), -40, 5);
        moved(door.slots().get(1), 10, 70);
        moved(door.slots().get(2), 6, 9);
        moved(elsewhere.slots().get(4), 0, 60);

        byCard(door, card)
                .statusCode(201)
                .body("bookingId", equalTo(later.booking().toString()));
        byCard(door, card)
                .statusCode(201)
                .body("bookingId", equalTo(now.booking().toString()));
        byCard(door, card).statusCode(409).body("code", equalTo("ALREADY_CHECKED_IN"));
        moved(door.slot(), -100, -90);
        moved(door.slots().get(3), -61, -1); // nothing else is left to use
        byCard(door, card).statusCode(409).body("code", equalTo("CHECK_IN_TOO_LATE"));
    }

    @Test
    void repeatsAnArrivalByCardAlsoWhileCardServiceIsAway() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest guest = door.guest();
        door.startsIn(5);
        UUID nonce = UUID.randomUUID();
        String body = "\"credential\": \"" + shown(guest.card()) + "\"";
        String first = door.checkIn(nonce, body).statusCode(201).extract().asString();

        card(guest.card(), "away");
        assertThat(door.checkIn(nonce, body).statusCode(201).extract().asString())
                .isEqualTo(first);
        byCard(door, guest.card()).statusCode(503).body("code", equalTo("CARD_SERVICE_UNAVAILABLE"));
    }

    @Test
    void knowsNoBookingOfAStrangersCard() {
        GivenDoor door = GivenDoor.withPlaces(2);
        UUID stranger = UUID.randomUUID();
        UUID nobodys = UUID.randomUUID();
        card(nobodys, "unknown");

        byCard(door, stranger).statusCode(422).body("refusal", equalTo("INVALID"));
        byCard(door, door.guest().card()).statusCode(422).body("refusal", equalTo("INVALID")); // tomorrow
        byCard(door, nobodys).statusCode(422).body("code", equalTo("CHECK_IN_INVALID"));
    }

    @Test
    void takesTheCodeAsPeopleTypeItWithoutACard() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest guest = door.guest();
        String code = codeOf(guest);
        door.startsIn(5);

        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        byCode(door, " " + Digits.persian(code.toLowerCase(Locale.ROOT)).replace('-', ' '))
                .statusCode(201)
                .body("state", equalTo("CHECKED_IN"));
        Map<String, Object> redemption =
                askedAbout(guest.card()).getMap("asked.find { it.path == '/v1/redemptions' }.body");
        assertThat(redemption)
                .containsEntry("cardId", guest.card().toString())
                .containsEntry("expectedCardId", guest.card().toString())
                .doesNotContainKey("credential");
    }

    @Test
    void looksAtNoMoreCodesAfterTenWrongOnes() throws Exception {
        GivenDoor door = GivenDoor.withPlaces(2);
        GivenDoor next = GivenDoor.withPlaces(2);
        Guest guest = door.guest();
        Guest other = door.guest();
        String code = codeOf(guest);
        door.startsIn(5);

        List<Callable<Integer>> guesses = IntStream.range(0, 15)
                .<Callable<Integer>>mapToObj(
                        i -> () -> byCode(door, "0000-00" + (10 + i)).extract().statusCode())
                .toList();
        List<Integer> answers = allAtOnce(guesses);

        assertThat(answers).containsOnly(422, 429);
        assertThat(answers.stream().filter(answer -> answer == 422)).hasSize(10);
        byCode(door, code)
                .statusCode(429)
                .body("code", equalTo("BOOKING_CODES_LOCKED"))
                .header("Retry-After", notNullValue());
        byCode(next, "0000-0000").statusCode(422);
        door.checkIn(other).statusCode(201);
        sql("update code_guess set starts_at = starts_at - interval '11 minutes' where venue = '"
                + door.venue().code() + "'");
        byCode(door, code).statusCode(201);
    }

    @Test
    void countsACodeOfAnotherVenueAsAWrongOne() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest elsewhere = GivenDoor.withPlaces(2).guest();

        byCode(door, codeOf(elsewhere)).statusCode(403).body("refusal", equalTo("WRONG_VENUE"));
        IntStream.range(0, 9).forEach(i -> byCode(door, "0000-001" + i).statusCode(422));
        byCode(door, "0000-0019").statusCode(429);
    }

    @Test
    void asksWhichBookingIsMeant() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest guest = door.guest();
        door.startsIn(5);

        door.checkIn(UUID.randomUUID(), "\"bookingId\": \"" + guest.booking() + "\"")
                .statusCode(422)
                .body("code", equalTo("CHECK_IN_UNCLEAR"));
        door.checkIn(UUID.randomUUID(), "").statusCode(422);
        door.checkIn(
                        UUID.randomUUID(),
                        "\"bookingId\": \"%s\", \"code\": \"%s\"".formatted(guest.booking(), codeOf(guest)))
                .statusCode(422);
    }

    @Test
    void saysInOneWordAndThreeLanguagesWhyNot() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest guest = door.guest();
        door.startsIn(60);
        door.checkIn(guest).statusCode(409).body("refusal", equalTo("NOT_YET"));
        slotStartsIn(door.slot(), -70);
        door.checkIn(guest).statusCode(409).body("refusal", equalTo("TOO_LATE"));
        slotStartsIn(door.slot(), 5);
        card(guest.card(), "no:CARD_SUSPENDED");
        door.checkIn(guest)
                .statusCode(201)
                .body("state", equalTo("REFUSED"))
                .body("refusal", equalTo("REVOKED"))
                .body("message.fa", equalTo("این کارت متوقف، جایگزین یا باطل شده است."))
                .body("message.ar", equalTo("أُوقفت هذه البطاقة أو استُبدلت أو أُبطلت."))
                .body("message.en", equalTo("This card is stopped, replaced or no longer valid."));
        card(guest.card(), "fine");
        door.checkIn(guest).statusCode(201);
        door.checkIn(guest).statusCode(409).body("refusal", equalTo("ALREADY_USED"));

        Guest away = door.guest(door.slots().get(1));
        once(away.person())
                .post("/v1/bookings/" + away.booking() + "/cancel")
                .then()
                .statusCode(200);
        door.checkIn(away).statusCode(409).body("refusal", equalTo("CANCELLED"));
    }

    @Test
    void givesThePlaceBackWhenTheCardDeclinesOrIsNone() {
        GivenDoor door = GivenDoor.withPlaces(1);
        Guest guest = door.guest();
        door.startsIn(-1);

        card(guest.card(), "no:QUOTA_EXHAUSTED");
        door.checkIn(guest).statusCode(201).body("refusal", equalTo("BLOCKED"));
        assertThat(door.inside()).isZero();
        card(guest.card(), "unknown");
        door.checkIn(guest).statusCode(409).body("code", equalTo("CARD_REFUSED"));
        assertThat(door.inside()).isZero();
        card(guest.card(), "lose-answer");
        door.checkIn(guest).statusCode(503);
        assertThat(door.inside()).isEqualTo(1);
        card(guest.card(), "fine");
        door.checkIn(guest).statusCode(201).body("state", equalTo("CHECKED_IN"));
        assertThat(door.inside()).isEqualTo(1);
    }

    @Test
    void keepsThePlaceWhileTheCardIsAskedAboutAtAnotherDevice() {
        GivenDoor door = GivenDoor.withPlaces(1);
        Guest guest = door.guest();
        door.startsIn(-1);
        UUID nonce = UUID.randomUUID();
        String body = "\"bookingId\": \"%s\", \"credential\": \"%s\"".formatted(guest.booking(), shown(guest.card()));
        card(guest.card(), "away");
        door.checkIn(nonce, body).statusCode(503);

        card(guest.card(), "no:QUOTA_EXHAUSTED");
        door.checkIn(guest).statusCode(201).body("state", equalTo("REFUSED"));
        assertThat(door.inside()).isEqualTo(1);

        card(guest.card(), "fine");
        door.checkIn(nonce, body).statusCode(201).body("state", equalTo("CHECKED_IN"));
        assertThat(door.inside()).isEqualTo(1);
    }
}
