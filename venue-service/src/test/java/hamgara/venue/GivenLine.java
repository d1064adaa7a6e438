package hamgara.venue;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slot;
import static hamgara.venue.Given.sql;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What the tests of waiting lists are given: people with bookings, and people who wait.
public final class GivenLine {

    private GivenLine() {}

    /// Somebody with a token and a booking, an entry of a line, or one of a lottery.
    public record Person(String bearer, UUID id) {}

    /// A slot filled by people with one place each.
    public static List<Person> full(String slot, int places) {
        var people = new ArrayList<Person>();
        for (int i = 0; i < places; i++) {
            String bearer = citizen();
            people.add(new Person(bearer, booked(bearer, slot, UUID.randomUUID())));
        }
        return people;
    }

    public static void cancel(Person person) {
        once(person.bearer())
                .post("/v1/bookings/" + person.id() + "/cancel")
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse join(String bearer, UUID id, String slot, UUID card, String more) {
        return as(bearer)
                .body("{\"slotId\": \"%s\", \"cardId\": \"%s\", %s}".formatted(slot, card, more))
                .put("/v1/waiting-entries/" + id)
                .then();
    }

    public static Person waits(String slot, int party) {
        return waits(slot, "\"party\": " + party);
    }

    public static Person waits(String slot, String more) {
        var person = new Person(citizen(), UUID.randomUUID());
        join(person.bearer(), person.id(), slot, UUID.randomUUID(), more).statusCode(201);
        return person;
    }

    public static ValidatableResponse entry(Person person) {
        return as(person.bearer())
                .get("/v1/waiting-entries/" + person.id())
                .then()
                .statusCode(200);
    }

    public static String state(Person person) {
        return entry(person).extract().path("state");
    }

    /// Somebody who waits has not come to three bookings lately, so that booking is paused for them.
    public static void hasMissedThree(Person person) {
        String elsewhere = slot(3);
        full(elsewhere, 3);
        sql("""
                insert into no_show (booking_id, caller, venue_id, missed_at, noted_at, standing)
                select b.id, w.caller, s.venue_id, clock_timestamp(), clock_timestamp(), 'COUNTED'
                from booking b join slot s on s.id = b.slot_id cross join waiting_entry w
                where b.slot_id = '%s' and w.id = '%s'""".formatted(elsewhere, person.id()));
    }

    /// The hold that an offer keeps.
    public static UUID offer(Person person) {
        return UUID.fromString(entry(person).extract().path("holdId"));
    }
}
