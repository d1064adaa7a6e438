package hamgara.venue.group;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.slot;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.allAtOnce;
import static hamgara.venue.GivenHall.at;
import static hamgara.venue.GivenHall.drift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.kit.time.Jalali;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import hamgara.venue.GivenHall;
import hamgara.venue.OpenData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class GroupRequestTest {

    private static final String AUDITOR = Tokens.of("auditor").bearer();

    @Test
    void goesFromADraftToBookingsByTheHeadAndTheVenue() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 40).getFirst();
        Group group = Group.at(venue);
        group.write(Group.body(24, 2, Group.slot(slot)))
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("institution", equalTo("دبیرستان نمونه"))
                .body("limitOnJalali", equalTo(Jalali.of(LocalDate.parse(Group.today()))));
        assertThat(free(slot)).isEqualTo(40);

        group.step(group.teacher(), "submit").statusCode(200).body("state", equalTo("SUBMITTED"));
        assertThat(free(slot)).isEqualTo(14);
        group.step(group.head(), "approve").statusCode(200).body("state", equalTo("HEAD_APPROVED"));
        group.step(group.operator(), "approve").statusCode(200).body("state", equalTo("OPERATOR_APPROVED"));
        group.step(group.teacher(), "confirm")
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("places[0].people", equalTo(26))
                .body("places[0].bookingState", equalTo("CONFIRMED"));

        assertThat(free(slot)).isEqualTo(14);
        assertThat(number("select booked from slot where id = '" + slot + "'")).isEqualTo(26);
        assertThat(drift(venue)).isZero();
        await().until(() ->
                PublishedEvents.on("hamgara.venue").ofSubject(group.id()).size() == 4);
        assertThat(PublishedEvents.on("hamgara.venue").ofSubject(group.id()))
                .extracting(
                        event -> event.type() + " " + event.data().path("state").asText())
                .containsExactly(
                        "hamgara.venue.group-request-submitted.v1 ",
                        "hamgara.venue.group-request-approved.v1 HEAD_APPROVED",
                        "hamgara.venue.group-request-approved.v1 OPERATOR_APPROVED",
                        "hamgara.venue.group-request-confirmed.v1 ");
        assertThat(PublishedEvents.on("hamgara.venue").ofSubject(group.id()).toString())
                .doesNotContain("نمونه")
                .doesNotContain("تربیت");
    }

    /// A thousand for an agency; what its head has approved is bound by that no more.
    @Test
    void keepsOnlySoManyPlacesForAnAgencyBeforeItsHeadDecides() throws Exception {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 2000);
        Group first = Group.at(venue).submitted(600, slots.get(0));
        Group second = another(first).written(401, 0, Group.slot(slots.get(1)));

        second.step(second.teacher(), "submit")
                .statusCode(409)
                .body("code", equalTo("GROUP_TOO_MANY_KEPT"))
                .body("most", equalTo(1000));
        assertThat(free(slots.get(1))).isEqualTo(2000);
        Group.at(venue).submitted(401, slots.get(2));
        first.step(first.head(), "approve").statusCode(200);
        second.step(second.teacher(), "submit").statusCode(200).body("state", equalTo("SUBMITTED"));

        Group third = another(first).written(350, 0, Group.slot(slots.get(3)));
        Group fourth = another(first).written(350, 0, Group.slot(slots.get(4)));
        assertThat(allAtOnce(List.of(
                        () -> third.step(third.teacher(), "submit").extract().statusCode(),
                        () -> fourth.step(fourth.teacher(), "submit").extract().statusCode())))
                .containsExactlyInAnyOrder(200, 409);
        assertThat(drift(venue)).isZero();
    }

    private static Group another(Group of) {
        return new Group(UUID.randomUUID(), of.venue(), of.teacher(), of.head(), of.operator());
    }

    @Test
    void tellsAuditorsWhoTookEachStepInWhichRole() {
        Venue venue = venue("SPORT_YOUTH");
        Group group = Group.at(venue).submitted(3, slots(venue, 40).getFirst());
        group.step(group.head(), "reject").statusCode(200).body("reason", equalTo("سالن تعمیر می‌شود"));

        String steps = "/v1/group-requests/" + group.id() + "/steps";
        as(AUDITOR)
                .get(steps)
                .then()
                .statusCode(200)
                .body("items.state", equalTo(List.of("DRAFT", "SUBMITTED", "REJECTED")))
                .body("items.role", equalTo(List.of("agency-officer", "agency-officer", "agency-head")))
                .body("items.actor", hasSize(3))
                .body("items[2].actor", not(equalTo("items[0].actor")))
                .body("items[2].reason", equalTo("سالن تعمیر می‌شود"));
        as(group.teacher()).get(steps).then().statusCode(200).body("items.actor", everyItem(nullValue()));
    }

    @Test
    void isDecidedByTheHeadAndThenTheVenueAndNobodyElse() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 40).getFirst();
        Group group = Group.at(venue).submitted(3, slot);

        group.step(group.operator(), "approve").statusCode(403).body("code", equalTo("GROUP_REQUEST_NOT_YOURS"));
        group.step(Tokens.of("agency-head").agency("OTHER").bearer(), "approve")
                .statusCode(404)
                .body("code", equalTo("GROUP_REQUEST_NOT_FOUND"));
        group.step(group.teacher(), "approve").statusCode(403).body("code", equalTo("ROLE_NOT_ALLOWED"));
        group.step(group.teacher(), "confirm").statusCode(409).body("code", equalTo("GROUP_REQUEST_STANDS"));
        group.step(group.head(), "approve").statusCode(200);
        group.step(group.head(), "approve").statusCode(403).body("code", equalTo("GROUP_REQUEST_NOT_YOURS"));
        group.step(group.teacher(), "confirm")
                .statusCode(409)
                .body("code", equalTo("GROUP_REQUEST_STANDS"))
                .body("state", equalTo("HEAD_APPROVED"));
        group.step(group.head(), "confirm").statusCode(404);

        String head = Tokens.of("agency-head").agency("EDU-OWN").bearer();
        Group own = new Group(UUID.randomUUID(), venue, head, head, group.operator()).submitted(3, slot);
        own.step(head, "approve").statusCode(403).body("code", equalTo("GROUP_REQUEST_OWN"));
        own.step(head, "reject").statusCode(403).body("code", equalTo("GROUP_REQUEST_OWN"));
    }

    @Test
    void givesThePlacesBackWhenRejectedOrWithdrawnAndCancelsWhatWasBooked() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 40).getFirst();
        Group rejected = Group.at(venue).submitted(10, slot);
        Group late = Group.at(venue).approved(10, slot);
        Group booked = Group.at(venue);
        booked.confirmed(10, slot);
        assertThat(free(slot)).isEqualTo(10);

        as(rejected.head())
                .header("If-Match", "\"2\"")
                .body("{\"reason\": \" \"}")
                .post("/v1/group-requests/" + rejected.id() + "/reject")
                .then()
                .statusCode(422);
        rejected.step(rejected.head(), "reject").statusCode(200).body("state", equalTo("REJECTED"));
        assertThat(free(slot)).isEqualTo(20);
        late.step(late.teacher(), "withdraw").statusCode(200).body("state", equalTo("WITHDRAWN"));
        assertThat(free(slot)).isEqualTo(30);
        late.step(late.teacher(), "confirm").statusCode(409).body("state", equalTo("WITHDRAWN"));
        booked.step(booked.teacher(), "withdraw")
                .statusCode(200)
                .body("places[0].bookingState", equalTo("CANCELLED_IN_TIME"));
        assertThat(free(slot)).isEqualTo(40);
        assertThat(drift(venue)).isZero();
        await().until(() -> PublishedEvents.on("hamgara.venue").ofSubject(late.id()).stream()
                .anyMatch(event -> event.data().path("state").asText().equals("WITHDRAWN")));
    }

    @Test
    void lapsesAtItsLimitAndFreesThePlaces() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 40).getFirst();
        Group group = Group.at(venue).submitted(10, slot);
        group.limitIsIn(-1);

        group.read(group.teacher()).body("state", equalTo("LAPSED"));
        group.step(group.head(), "approve").statusCode(409).body("code", equalTo("GROUP_REQUEST_STANDS"));

        await().until(() -> free(slot) == 40);
        await().until(() -> PublishedEvents.on("hamgara.venue").ofSubject(group.id()).stream()
                .anyMatch(event -> event.data().path("state").asText().equals("LAPSED")));
        as(AUDITOR)
                .get("/v1/group-requests/" + group.id() + "/steps")
                .then()
                .body("items[2].role", equalTo("clock"))
                .body("items[2].actor", nullValue());
        assertThat(drift(venue)).isZero();
    }

    @Test
    void takesHoursOfASharedFacilityAndAnExclusiveOneForItsTime() {
        GivenHall hall = GivenHall.inThirds();
        List<String> slots = slots(hall.venue(), 40);
        String shared = as(AUDITOR)
                .get("/v1/slots/" + slots.getFirst())
                .then()
                .extract()
                .path("facilityId");
        Group group = Group.at(hall.venue());
        group.written(
                28,
                2,
                GivenHall.time(shared, at(8), at(10), 1).replace(", \"party\": 1", ""),
                GivenHall.time(hall.whole(), at(12), at(13), 1).replace(", \"party\": 1", ""));

        group.step(group.teacher(), "submit")
                .statusCode(200)
                .body("places", hasSize(3))
                .body("places.slotId", hasItem(slots.get(1)))
                .body("places[2].facilityId", equalTo(hall.whole()));

        assertThat(free(slots.getFirst())).isEqualTo(10);
        GivenHall.take(citizen(), UUID.randomUUID(), hall.thirds().getFirst(), at(12), at(13), 2)
                .statusCode(409)
                .body("code", equalTo("UNIT_CONFLICT"));
        assertThat(drift(hall.venue())).isZero();
        group.step(group.teacher(), "withdraw").statusCode(200);
        assertThat(drift(hall.venue())).isZero();
        GivenHall.taken(citizen(), hall.thirds().getFirst(), at(12), at(13), 2);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"limitOn\": \"TODAY\"`|`\"purpose\": \"x\"`|GROUP_LIMIT_UNCLEAR",
                "`\"limitOn\": \"TODAY\"`|`\"limitOn\": \"2020-01-01\"`|GROUP_LIMIT_WRONG",
                "`\"limitOn\": \"TODAY\"`|`\"limitOn\": \"2099-01-01\"`|GROUP_LIMIT_WRONG",
                "`\"limitOn\": \"TODAY\"`|`\"limitOnJalali\": \"1405-13-01\"`|NOT_A_JALALI_DATE",
                "`\"slotId\"`|`\"startsAt\": \"2026-11-24T10:00:00Z\", \"slotId\"`|GROUP_WISH_UNCLEAR",
                "`\"audience\"`|`\"ageMin\": 16, \"ageMax\": 15, \"audience\"`|GROUP_AGES_REVERSED"
            },
            delimiter = '|')
    void refusesWhatIsNotClear(String part, String instead, String code) {
        String body = Group.body(10, 1, Group.slot(UUID.randomUUID().toString()))
                .replace(
                        "\"purpose\": \"تربیت بدنی\",",
                        part.contains("limitOn") && instead.contains("purpose") ? "" : "\"purpose\": \"x\",");

        Group.at(new Venue("none", "none"))
                .write(body.replace(part.replace("TODAY", Group.today()), instead))
                .statusCode(422)
                .body("code", equalTo(code));
    }

    @Test
    void takesTheLimitAsASolarDateInPersianDigits() {
        String solar = Jalali.of(LocalDate.parse(Group.today()))
                .replace("1", "۱")
                .replace("4", "۴")
                .replace("5", "۵");

        Group.at(new Venue("none", "none"))
                .write(Group.body(3, 0, Group.slot(UUID.randomUUID().toString()))
                        .replace("\"limitOn\": \"" + Group.today(), "\"limitOnJalali\": \"" + solar))
                .statusCode(201)
                .body("limitOn", equalTo(Group.today()));
    }

    @Test
    void keepsNoPlacesForThoseTheHoursAreNotForNorAcrossVenuesNorAfterTheirBegin() {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 40);
        List<String> men = OpenData.evening(venue, "MEN", 40);
        Group girls = Group.at(venue).written(10, 0, Group.slot(men.getFirst()));
        girls.step(girls.teacher(), "submit")
                .statusCode(409)
                .body("code", equalTo("GROUP_AUDIENCE_UNFIT"))
                .body("slot", equalTo(men.getFirst()));
        Group women = Group.at(venue)
                .written(10, 0, Group.slot(OpenData.evening(venue, "WOMEN", 40).getFirst()));
        women.step(women.teacher(), "submit").statusCode(200);

        Group two = Group.at(venue).written(10, 0, Group.slot(slots.getFirst()), Group.slot(slot(40)));
        two.step(two.teacher(), "submit").statusCode(422).body("code", equalTo("GROUP_SEVERAL_VENUES"));

        Group late = Group.at(venue);
        late.write(Group.body(10, 0, Group.slot(slots.getFirst()))
                        .replace(Group.today(), tomorrow().toString()))
                .statusCode(201);
        late.step(late.teacher(), "submit").statusCode(422).body("code", equalTo("GROUP_LIMIT_WRONG"));

        String facility = as(AUDITOR)
                .get("/v1/slots/" + slots.getFirst())
                .then()
                .extract()
                .path("facilityId");
        Group none = Group.at(venue)
                .written(10, 0, GivenHall.time(facility, at(21), at(22), 1).replace(", \"party\": 1", ""));
        none.step(none.teacher(), "submit").statusCode(409).body("code", equalTo("GROUP_NO_SLOTS"));

        Group big = Group.at(venue).written(41, 0, Group.slot(slots.getFirst()));
        big.step(big.teacher(), "submit").statusCode(409).body("code", equalTo("INSUFFICIENT_PLACES"));
        assertThat(slots).allSatisfy(slot -> assertThat(free(slot)).isEqualTo(40));
        assertThat(drift(venue)).isZero();
    }

    @Test
    void isWrittenOnceUnderItsIdAndChangedOnlyAsADraft() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 40).getFirst();
        Group group = Group.at(venue);
        String body = Group.body(10, 0, Group.slot(slot));
        String first = group.write(body).statusCode(201).extract().asString();
        assertThat(group.write(body).statusCode(201).extract().asString()).isEqualTo(first);
        group.write(Group.body(11, 0, Group.slot(slot)))
                .statusCode(409)
                .body("code", equalTo("GROUP_REQUEST_ID_REUSED"));
        as(group.head())
                .body(body)
                .put("/v1/group-requests/" + group.id())
                .then()
                .statusCode(409)
                .body("code", equalTo("GROUP_REQUEST_ID_REUSED"));
        as(Tokens.of("agency-officer").bearer())
                .body(body)
                .put("/v1/group-requests/" + UUID.randomUUID())
                .then()
                .statusCode(403)
                .body("code", equalTo("GROUP_WITHOUT_AGENCY"));
        group.read(group.head()).statusCode(404);

        String draft = "/v1/group-requests/" + group.id() + "/draft";
        as(group.teacher())
                .header("If-Match", "\"1\"")
                .body(Group.body(12, 0, Group.slot(slot)))
                .put(draft)
                .then()
                .statusCode(200)
                .body("participants", equalTo(12));
        as(group.teacher())
                .header("If-Match", "\"1\"")
                .body(Group.body(13, 0, Group.slot(slot)))
                .put(draft)
                .then()
                .statusCode(412);
        group.step(group.teacher(), "submit").statusCode(200).body("places[0].people", equalTo(12));
        as(group.teacher())
                .header("If-Match", "\"3\"")
                .body(Group.body(13, 0, Group.slot(slot)))
                .put(draft)
                .then()
                .statusCode(409)
                .body("code", equalTo("GROUP_REQUEST_STANDS"));
    }

    @Test
    void standsInTheListsOfThoseWhomItConcerns() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 40).getFirst();
        Group draft = Group.at(venue).written(3, 0, Group.slot(slot));
        Group group = Group.at(venue).submitted(3, slot);
        Group other = Group.at(venue).approved(3, slot);

        list(group.teacher(), "").body("items.id", equalTo(List.of(group.id().toString())));
        list(group.head(), "").body("items.id", equalTo(List.of(group.id().toString())));
        list(draft.teacher(), "").body("items.id", equalTo(List.of(draft.id().toString())));
        list(draft.head(), "").body("items", hasSize(0));
        list(group.operator(), "")
                .body(
                        "items.id",
                        equalTo(List.of(other.id().toString(), group.id().toString())));
        list(group.operator(), "?state=SUBMITTED")
                .body("items.id", equalTo(List.of(group.id().toString())));
        String next = list(group.operator(), "?limit=1")
                .body("items.id", equalTo(List.of(other.id().toString())))
                .extract()
                .path("next");
        list(group.operator(), "?limit=1&cursor=" + next)
                .body("items.id", equalTo(List.of(group.id().toString())));
        as(Tokens.of("capacity-owner").agency("SPORT_YOUTH").bearer())
                .get("/v1/group-requests/" + group.id())
                .then()
                .statusCode(200);
        list(Tokens.of("capacity-owner").agency("NOBODY").bearer(), "").body("items", hasSize(0));
        as(citizen()).get("/v1/group-requests").then().statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse list(String bearer, String query) {
        return as(bearer).get("/v1/group-requests" + query).then().statusCode(200);
    }

    @Test
    void isWhereALargePartyIsPointedTo() {
        hold(citizen(), UUID.randomUUID(), slot(40), UUID.randomUUID(), 21)
                .statusCode(422)
                .body("code", equalTo("PARTY_TOO_LARGE"))
                .body("atMost", equalTo(20))
                .body("groupRequests", equalTo("/v1/group-requests"))
                .body("detail", containsString("/v1/group-requests"));
    }

    @Test
    void isOutOfReachOfTheHoldsAndBookingsOfPeople() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 40).getFirst();
        Group group = Group.at(venue);
        String booking = group.confirmed(10, slot);
        String person =
                Tokens.of("citizen", "venue-operator").venue(venue.code()).bearer();

        as(person)
                .get("/v1/bookings/" + booking)
                .then()
                .statusCode(200)
                .body("party", equalTo(10))
                .body("cardId", nullValue())
                .body("holdId", notNullValue());
        as(person)
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/bookings/" + booking + "/cancel")
                .then()
                .statusCode(404);
        hamgara.venue.Given.slotStartsIn(slot, 10);
        as(group.operator())
                .body("{\"bookingId\": \"%s\", \"credential\": \"x\"}".formatted(booking))
                .put("/v1/check-ins/" + UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("code", equalTo("BOOKING_WITHOUT_CARD"));
    }
}
