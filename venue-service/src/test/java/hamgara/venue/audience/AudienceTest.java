package hamgara.venue.audience;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.askedAbout;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.book;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.at;
import static hamgara.venue.GivenHall.place;
import static hamgara.venue.GivenHall.takeAll;
import static hamgara.venue.GivenHall.time;
import static hamgara.venue.GivenHours.daily;
import static hamgara.venue.GivenHours.opened;
import static hamgara.venue.GivenHours.tomorrows;
import static hamgara.venue.GivenLine.join;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import hamgara.venue.GivenHall;
import hamgara.venue.GivenHours;
import hamgara.venue.OpenData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// No way into a slot lets anybody in for whom its time is not kept.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class AudienceTest {

    private Venue venue;

    @BeforeEach
    void prepare() {
        venue = venue("SPORT_YOUTH");
    }

    /// A card that card-service admits to these audiences alone.
    private static UUID only(String audiences) {
        UUID card = UUID.randomUUID();
        card(card, "only:" + audiences);
        return card;
    }

    private static UUID man() {
        return only("MIXED FAMILY MEN");
    }

    private static UUID woman() {
        return only("MIXED FAMILY WOMEN");
    }

    private static ValidatableResponse refused(ValidatableResponse answer) {
        return answer.statusCode(409).body("code", equalTo("AUDIENCE_NOT_ELIGIBLE"));
    }

    private String womensHour() {
        return tomorrows(venue, daily("08:00", "10:00", "WOMEN")).getFirst();
    }

    @Test
    void aManCannotHoldAWomensSession() {
        String slot = womensHour();
        UUID card = man();
        UUID id = UUID.randomUUID();

        refused(hold(citizen(), id, slot, card, 1)).body("reasons", contains("AUDIENCE_NOT_ALLOWED"));

        assertThat(free(slot)).isEqualTo(5);
        assertThat(number("select count(*) from hold where id = '" + id + "'")).isZero();
        hold(citizen(), UUID.randomUUID(), slot, woman(), 1).statusCode(201);
        assertThat(free(slot)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"fa, گروه یا سن دیگری", "ar, لفئة أو سن أخرى", "en, another group or age"})
    void tellsItInTheLanguageOfTheCallerWithoutAWordOfThePerson(String language, String words) {
        given().header("Authorization", citizen())
                .header("Accept-Language", language)
                .contentType("application/json")
                .body("{\"slotId\": \"%s\", \"cardId\": \"%s\", \"party\": 1}".formatted(womensHour(), man()))
                .put("/v1/holds/" + UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("code", equalTo("AUDIENCE_NOT_ELIGIBLE"))
                .body("detail", containsString(words));
    }

    @Test
    void asksInTheCallersNameOnceAndHasNothingKept() {
        String slot = womensHour();
        UUID card = woman();
        String me = citizen();
        UUID id = UUID.randomUUID();

        String first = hold(me, id, slot, card, 1).statusCode(201).extract().asString();
        card(card, "away");
        assertThat(hold(me, id, slot, card, 1).statusCode(201).extract().asString())
                .isEqualTo(first);

        var asked = askedAbout(card);
        assertThat(asked.getList("asked")).hasSize(1);
        assertThat(asked.getBoolean("asked[0].body.kept")).isFalse();
        assertThat(asked.getString("asked[0].body.audience")).isEqualTo("WOMEN");
        assertThat(asked.getString("asked[0].body.venueCode")).isEqualTo(venue.code());
        assertThat(asked.getString("asked[0].authorization")).isEqualTo(me);
    }

    @Test
    void asksNothingAboutTimeForEveryone() {
        UUID card = UUID.randomUUID();
        card(card, "away");

        held(citizen(), tomorrows(venue, daily("08:00", "09:00", "MIXED")).getFirst(), card);

        assertThat(askedAbout(card).getList("asked")).isEmpty();
    }

    @Test
    void asksAboutTheAgesOfTimeForEveryone() {
        String slot = tomorrows(venue, daily("08:00", "09:00", "MIXED", ", \"ageMin\": 60"))
                .getFirst();
        UUID young = UUID.randomUUID();
        card(young, "no:AGE_BELOW_MIN");

        refused(hold(citizen(), UUID.randomUUID(), slot, young, 1)).body("reasons", contains("AGE_BELOW_MIN"));

        assertThat(askedAbout(young).getInt("asked[0].body.ageMin")).isEqualTo(60);
        assertThat(free(slot)).isEqualTo(5);
    }

    @Test
    void keepsNothingWhileCardServiceIsAway() {
        String slot = womensHour();
        UUID card = UUID.randomUUID();
        card(card, "away");
        String me = citizen();
        UUID id = UUID.randomUUID();

        hold(me, id, slot, card, 1)
                .statusCode(503)
                .body("code", equalTo("CARD_SERVICE_UNAVAILABLE"))
                .body("holdKept", equalTo(false));
        assertThat(free(slot)).isEqualTo(5);
        assertThat(number("select count(*) from hold where id = '" + id + "'")).isZero();

        card(card, "only:WOMEN");
        hold(me, id, slot, card, 1).statusCode(201);
    }

    /// What else keeps a card from being used may be mended until the booking is made.
    @Test
    void leavesOtherReasonsToTheConfirmation() {
        String slot = womensHour();
        UUID card = UUID.randomUUID();
        card(card, "no:CARD_SUSPENDED");
        String me = citizen();
        UUID hold = held(me, slot, card);

        book(me, UUID.randomUUID(), hold).statusCode(409).body("code", equalTo("CARD_NOT_ELIGIBLE"));
        card(card, "only:MIXED FAMILY MEN");
        refused(book(me, UUID.randomUUID(), hold));
        card(card, "only:WOMEN");
        book(me, UUID.randomUUID(), hold).statusCode(201);
    }

    @Test
    void ofSeveralPlacesKeepsNoneWhenOneIsForOthers() {
        List<String> slots = tomorrows(venue, daily("08:00", "09:00", "MIXED"), daily("09:00", "10:00", "WOMEN"));
        UUID card = man();

        refused(takeAll(
                citizen(), UUID.randomUUID(), card, List.of(place(slots.getFirst(), 1), place(slots.getLast(), 1))));

        assertThat(slots).hasSize(2).allSatisfy(slot -> assertThat(free(slot)).isEqualTo(5));
        assertThat(askedAbout(card).getList("asked")).hasSize(1);
    }

    /// The audience of a chosen time is that of the hours in which it lies.
    @Test
    void aManCannotTakeAHallInWomensHours() {
        GivenHall hall = GivenHall.inThirds();
        String third =
                GivenHall.exclusive(hall.venue(), 10, List.of(hall.thirdSpaces().getFirst()));
        GivenHours.open(third, GivenHours.body("SUMMER", tomorrow(), tomorrow(), daily("08:00", "12:00", "WOMEN")))
                .statusCode(201);

        refused(takeAll(citizen(), UUID.randomUUID(), man(), List.of(time(third, at(9), at(10), 2))));

        takeAll(citizen(), UUID.randomUUID(), woman(), List.of(time(third, at(9), at(10), 2)))
                .statusCode(201);
    }

    @Test
    void movesNobodyIntoTimeForOthers() {
        List<String> slots = tomorrows(venue, daily("08:00", "09:00", "MIXED"), daily("09:00", "10:00", "WOMEN"));
        String me = citizen();
        UUID booking = booked(me, slots.getFirst(), man());

        refused(as(me).body("{\"slotId\": \"%s\"}".formatted(slots.getLast()))
                .put("/v1/bookings/" + booking + "/moves/" + UUID.randomUUID())
                .then());

        as(me).get("/v1/bookings/" + booking).then().body("slotId", equalTo(slots.getFirst()));
        assertThat(free(slots.getLast())).isEqualTo(5);
    }

    @Test
    void handsAWomensBookingToNoMan() {
        String her = citizen();
        UUID booking = booked(her, womensHour(), woman());
        UUID offer = UUID.randomUUID();
        as(her).body("{\"bookingId\": \"%s\"}".formatted(booking))
                .put("/v1/booking-transfers/" + offer)
                .then()
                .statusCode(201);

        refused(as(citizen())
                .body("{\"cardId\": \"%s\"}".formatted(man()))
                .put("/v1/booking-transfers/" + offer + "/acceptance")
                .then());

        as(her).get("/v1/bookings/" + booking).then().statusCode(200).body("state", equalTo("CONFIRMED"));
    }

    @Test
    void letsNoManWaitForPlacesOfWomenNorEnterALotteryForThem() {
        List<String> slots = tomorrows(venue, daily("18:00", "20:00", "WOMEN"));
        hold(citizen(), UUID.randomUUID(), slots.getFirst(), woman(), 5).statusCode(201);
        String one = "\"party\": 1";

        refused(join(citizen(), UUID.randomUUID(), slots.getFirst(), man(), one));
        join(citizen(), UUID.randomUUID(), slots.getFirst(), woman(), one).statusCode(201);

        Instant closesAt = Instant.now().plusSeconds(600);
        String lottery = once(staffOf(venue.code()))
                .body("""
                        {"slotId": "%s", "places": 1, "opensAt": "%s", "closesAt": "%s", "seedKnownAt": "%s",
                         "seedSource": {"fa": "نخستین عدد"}}""".formatted(slots.getLast(), closesAt.minusSeconds(3600), closesAt, closesAt.plusSeconds(600)))
                .post("/v1/lotteries")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refused(enters(lottery, man()));
        enters(lottery, woman()).statusCode(201);
    }

    private static ValidatableResponse enters(String lottery, UUID card) {
        return as(citizen())
                .body("{\"lotteryId\": \"%s\", \"cardId\": \"%s\", \"party\": 1}".formatted(lottery, card))
                .put("/v1/lottery-entries/" + UUID.randomUUID())
                .then();
    }

    @Test
    void letsNoManJoinAnOpenMatchOfWomen() {
        GivenHall hall = GivenHall.inThirds();
        String third =
                GivenHall.exclusive(hall.venue(), 10, List.of(hall.thirdSpaces().getFirst()));
        GivenHours.open(third, GivenHours.body("SUMMER", tomorrow(), tomorrow(), daily("08:00", "12:00", "WOMEN")))
                .statusCode(201);
        String her = citizen();
        UUID hold = UUID.randomUUID();
        takeAll(her, hold, woman(), List.of(time(third, at(9), at(10), 2))).statusCode(201);
        UUID booking = UUID.randomUUID();
        String slot = book(her, booking, hold).statusCode(201).extract().path("slotId");
        String path = "/v1/bookings/" + booking;
        as(her).header("If-Match", as(her).get(path).header("ETag"))
                .body("{\"places\": 4}")
                .put(path + "/open-places")
                .then()
                .statusCode(200);

        refused(hold(citizen(), UUID.randomUUID(), slot, man(), 1));

        hold(citizen(), UUID.randomUUID(), slot, woman(), 1).statusCode(201);
        assertThat(free(slot)).isEqualTo(3);
    }

    /// Who may no longer be there is not moved there by a proposal either.
    @Test
    void asksAnewWhenAProposalIsAccepted() {
        String facility = facility(venue, 20);
        String set = opened(facility, daily("08:00", "09:00", "WOMEN"));
        GivenHours.make(set, tomorrow(), tomorrow().plusDays(1));
        String slot = GivenHours.slots(venue, facility, tomorrow()).getFirst();
        String other = GivenHours.slots(venue, facility, tomorrow().plusDays(1)).getFirst();
        UUID card = woman();
        String her = citizen();
        UUID booking = booked(her, slot, card);
        OpenData.close(venue);
        String proposal = as(her).get("/v1/rebookings").then().extract().path("items[0].id");
        card(card, "only:MIXED");

        refused(as(her).body("{\"answer\": \"ACCEPT\", \"slotId\": \"%s\"}".formatted(other))
                .put("/v1/rebookings/" + proposal + "/answer")
                .then());

        as(her).get("/v1/bookings/" + booking).then().body("state", equalTo("CONFIRMED"));
        assertThat(free(other)).isEqualTo(5);
    }

    /// People with a disability come with whoever accompanies them: one card that fits, as many as they are.
    @Test
    void keepsTimeForPeopleWithADisabilityAndWhoeverAccompaniesThem() {
        String slot = tomorrows(venue, daily("16:00", "17:00", "DISABLED")).getFirst();

        refused(hold(citizen(), UUID.randomUUID(), slot, woman(), 2));
        UUID card = only("MIXED DISABLED");
        String me = citizen();
        UUID hold = UUID.randomUUID();
        hold(me, hold, slot, card, 2).statusCode(201);
        book(me, UUID.randomUUID(), hold).statusCode(201).body("audience", equalTo("DISABLED"));

        String search = "/v1/availability?venue=" + venue.code() + "&audience=";
        given().get(search + "DISABLED")
                .then()
                .body("items.slotId", contains(slot))
                .body("items[0].free", equalTo(3));
        given().get(search + "WOMEN").then().body("items", hasSize(0)).body("whyNot.audience", equalTo(1));
        given().get("/v1/slots?audience=DISABLED&venue=" + venue.code()).then().body("items.id", contains(slot));
    }

    @Test
    void tellsTheWorldOfThatTimeInWordsThatHurtNobody() {
        String facility = facility(venue, 12);
        String session = OpenData.evening(venue, facility, "DISABLED", 12).getFirst();
        var sessions = new OpenData.Follower("scheduled-sessions");
        await().until(() -> {
            sessions.readOn();
            return sessions.item(session) != null;
        });

        assertThat((String) sessions.told(session, "accessibilityInformation")).contains("افراد دارای معلولیت");
        assertThat(sessions.told(session, "superEvent")).asString().endsWith("#DISABLED");
        assertThat(new OpenData.Follower("facility-use-slots").item(session)).isNull();
    }
}
