package hamgara.venue.waiting;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenLine.cancel;
import static hamgara.venue.GivenLine.entry;
import static hamgara.venue.GivenLine.full;
import static hamgara.venue.GivenLine.join;
import static hamgara.venue.GivenLine.state;
import static hamgara.venue.GivenLine.waits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import hamgara.venue.Given.Venue;
import hamgara.venue.GivenLine.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class PriorityTest {

    private static ValidatableResponse prefer(String bearer, Person person, long version, String to, String reason) {
        return as(bearer)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"priorityClass\": \"%s\", \"reason\": \"%s\"}".formatted(to, reason))
                .put("/v1/waiting-entries/" + person.id() + "/priority")
                .then();
    }

    @Test
    void ordersTheLineByClassAndThenByWhoCameEarlier() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 2).getFirst();
        List<Person> booked = full(slot, 2);
        Person first = waits(slot, 1);
        Person second = waits(slot, 1);
        Person third = waits(slot, 1);
        String staff = staffOf(venue.code());

        prefer(staff, third, 1, "PREFERRED", "رزرو او با تعمیر سالن لغو شد")
                .statusCode(200)
                .body("position", equalTo(1));
        prefer(staff, second, 1, "PREFERRED", "The same repair of the hall").body("position", equalTo(1));
        as(staff)
                .get("/v1/slots/" + slot + "/waiting-entries")
                .then()
                .body(
                        "items.entryId",
                        contains(
                                second.id().toString(),
                                third.id().toString(),
                                first.id().toString()));
        entry(first).body("position", equalTo(3)).body("priorityClass", equalTo("ORDINARY"));

        cancel(booked.getFirst());
        assertThat(state(second)).isEqualTo("OFFERED");
        assertThat(state(third)).isEqualTo("WAITING");
    }

    @Test
    void isChangedWithActorAndReasonThatStay() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 1).getFirst();
        full(slot, 1);
        Person person = waits(slot, 1);
        String staff = staffOf(venue.code());

        prefer(staff, person, 1, "FIRST", "Lost a booking to a repair").statusCode(200);
        prefer(staff, person, 2, "FIRST", "Nothing changes by this").statusCode(200);

        String auditor = Tokens.of("auditor").bearer();
        for (String reader : List.of(staff, auditor)) {
            as(reader)
                    .get("/v1/slots/" + slot + "/waiting-order-changes")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].entryId", equalTo(person.id().toString()))
                    .body("items[0].actor", matchesPattern("[0-9a-f]{32}"))
                    .body("items[0].from", equalTo("ORDINARY"))
                    .body("items[0].to", equalTo("FIRST"))
                    .body("items[0].reason", equalTo("Lost a booking to a repair"));
        }
        String row = " where entry_id = '" + person.id() + "'";
        assertThatThrownBy(() -> sql("update waiting_order_change set reason = 'other'" + row))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> sql("delete from waiting_order_change" + row)).hasMessageContaining("never changed");
    }

    @Test
    void isSetByOwnersOfTheVenueToo() {
        String slot = slots(venue("SPORT_YOUTH"), 1).getFirst();
        full(slot, 1);
        Person waiting = waits(slot, 1);
        String owner = Given.owner("SPORT_YOUTH");

        as(owner)
                .get("/v1/slots/" + slot + "/waiting-entries")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        prefer(Given.owner("CULTURE"), waiting, 1, "PREFERRED", "A repair").statusCode(403);
        prefer(owner, waiting, 1, "PREFERRED", "A repair of the hall").statusCode(200);
        as(owner).get("/v1/slots/" + slot + "/waiting-order-changes").then().body("items", hasSize(1));
    }

    @Test
    void isNotSetForOneself() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 1).getFirst();
        full(slot, 1);
        waits(slot, 1);
        String me = UUID.randomUUID().toString();
        var mine = new Person(Tokens.of("citizen").subject(me).bearer(), UUID.randomUUID());
        join(mine.bearer(), mine.id(), slot, UUID.randomUUID(), "\"party\": 1").statusCode(201);
        String staff =
                Tokens.of("venue-operator").subject(me).venue(venue.code()).bearer();

        prefer(staff, mine, 1, "FIRST", "It is urgent to me").statusCode(403).body("code", equalTo("OWN_PRIORITY"));
        entry(mine).body("position", equalTo(2)).body("priorityClass", equalTo("ORDINARY"));
    }

    @Test
    void isSetByStaffOfTheVenueAloneWhoSawTheEntryWait() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 1).getFirst();
        List<Person> booked = full(slot, 1);
        Person person = waits(slot, 1);
        String staff = staffOf(venue.code());
        String stranger = staffOf("elsewhere");

        prefer(stranger, person, 1, "FIRST", "A friend of mine").statusCode(403).body("code", equalTo("OUTSIDE_SCOPE"));
        prefer(person.bearer(), person, 1, "FIRST", "It is urgent to me").statusCode(403);
        prefer(Tokens.of("auditor").bearer(), person, 1, "FIRST", "I only look").statusCode(403);
        prefer(staff, person, 1, "FIRST", " ").statusCode(422);
        prefer(staff, person, 7, "FIRST", "Read long ago").statusCode(412);
        as(stranger).get("/v1/slots/" + slot + "/waiting-entries").then().statusCode(403);
        as(stranger).get("/v1/slots/" + slot + "/waiting-order-changes").then().statusCode(403);
        as(person.bearer()).get("/v1/slots/" + slot + "/waiting-entries").then().statusCode(403);
        entry(person).body("priorityClass", equalTo("ORDINARY"));

        cancel(booked.getFirst());
        prefer(staff, person, 2, "FIRST", "It has an offer").statusCode(409).body("code", equalTo("NOT_IN_LINE"));
    }

    @Test
    void servesWhoNowStandsBeforeThoseForWhomPlacesWereSaved() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 2).getFirst();
        List<Person> booked = full(slot, 2);
        Person large = waits(slot, 2);
        sql("update waiting_entry set passed = 3 where id = '" + large.id() + "'");
        Person small = waits(slot, 1);
        cancel(booked.getFirst());
        assertThat(state(small)).isEqualTo("WAITING");

        prefer(staffOf(venue.code()), small, 1, "PREFERRED", "Lost a booking to a repair")
                .statusCode(200);

        assertThat(state(small)).isEqualTo("OFFERED");
    }
}
