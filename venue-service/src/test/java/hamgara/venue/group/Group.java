package hamgara.venue.group;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.sql;

import hamgara.kit.test.Tokens;
import hamgara.kit.time.Tehran;
import hamgara.venue.Given;
import hamgara.venue.Given.Venue;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;

/// A request of a school with those who have a say in it.
record Group(UUID id, Venue venue, String teacher, String head, String operator) {

    /// Its head is another person of the same agency.
    static Group at(Venue venue) {
        String agency = Given.fresh("EDU");
        return new Group(
                UUID.randomUUID(),
                venue,
                Tokens.of("agency-officer").agency(agency).bearer(),
                Tokens.of("agency-head").agency(agency).bearer(),
                Given.staffOf(venue.code()));
    }

    static String slot(String id) {
        return "{\"slotId\": \"" + id + "\"}";
    }

    static String today() {
        return LocalDate.now(Tehran.ZONE).toString();
    }

    /// Decided by the end of today; the slots are those of tomorrow.
    static String body(int participants, int companions, String... wishes) {
        return """
                {"kind": "SCHOOL", "institution": "دبيرستان نمونه", "participants": %d, "companions": %d, "purpose": "تربیت بدنی",
                 "audience": "GIRLS", "limitOn": "%s", "wishes": [%s]}""".formatted(participants, companions, today(), String.join(", ", wishes));
    }

    ValidatableResponse write(String body) {
        return as(teacher).body(body).put("/v1/group-requests/" + id).then();
    }

    Group written(int participants, int companions, String... wishes) {
        write(body(participants, companions, wishes)).statusCode(201);
        return this;
    }

    /// As it stands now, whoever takes the step.
    ValidatableResponse step(String bearer, String verb) {
        long version = number("select version from group_request where id = '" + id + "'");
        var request = as(bearer).header("If-Match", "\"" + version + "\"");
        return (verb.equals("reject") ? request.body("{\"reason\": \"سالن تعمیر می‌شود\"}") : request)
                .post("/v1/group-requests/" + id + "/" + verb)
                .then();
    }

    Group submitted(int people, String slot) {
        written(people, 0, slot(slot));
        step(teacher, "submit").statusCode(200);
        return this;
    }

    Group approved(int people, String slot) {
        submitted(people, slot);
        step(head, "approve").statusCode(200);
        step(operator, "approve").statusCode(200);
        return this;
    }

    String confirmed(int people, String slot) {
        return approved(people, slot)
                .step(teacher, "confirm")
                .statusCode(200)
                .extract()
                .path("places[0].bookingId");
    }

    ValidatableResponse read(String bearer) {
        return as(bearer).get("/v1/group-requests/" + id).then();
    }

    ValidatableResponse came(UUID arrival, String booking, int came) {
        return as(operator)
                .body("{\"bookingId\": \"%s\", \"came\": %d}".formatted(booking, came))
                .put("/v1/group-requests/" + id + "/arrivals/" + arrival)
                .then();
    }

    /// Moves the limit, and with it the time that the places are kept, so many milliseconds from now.
    void limitIsIn(int milliseconds) {
        sql("""
                with over as (update group_request set limit_at = clock_timestamp() + %d * interval '1 millisecond'
                              where id = '%s' returning hold_id, limit_at)
                update hold h set expires_at = over.limit_at from over where h.id = over.hold_id""".formatted(milliseconds, id));
    }
}
