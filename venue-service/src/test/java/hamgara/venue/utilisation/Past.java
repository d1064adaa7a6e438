package hamgara.venue.utilisation;

import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.tomorrow;
import static io.restassured.RestAssured.given;

import hamgara.kit.time.Tehran;
import hamgara.venue.Given;
import hamgara.venue.Given.Venue;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Slots that are over, made the way they come: opened for tomorrow, booked, and moved back by whole days.
public record Past(Venue venue, String facility, List<String> slots) {

    /// Twelve slots of an hour from 08:00 on, still to come.
    public static Past day(String agency, int places) {
        return of(Given.venue(agency), places);
    }

    public static Past of(Venue venue, int places) {
        String facility = Given.facility(venue, places);
        String set = Given.openingSet(facility, places, 0);
        Given.once(Given.ADMIN)
                .body("{\"fromOn\": \"%1$s\", \"toOn\": \"%1$s\"}".formatted(tomorrow()))
                .post("/v1/opening-sets/" + set + "/slots")
                .then()
                .statusCode(201);
        List<String> slots = given().get("/v1/slots?limit=100&venue=" + venue.code())
                .then()
                .extract()
                .jsonPath()
                .getList("items.findAll { it.facilityId == '" + facility + "' }.id");
        return new Past(venue, facility, slots);
    }

    /// A booking for so many people, in a state that it came to.
    public void booked(int slot, int party, String state) {
        UUID hold = UUID.randomUUID();
        String person = citizen();
        Given.hold(person, hold, slots.get(slot), UUID.randomUUID(), party).statusCode(201);
        UUID booking = UUID.randomUUID();
        Given.book(person, booking, hold).statusCode(201);
        sql("update booking set state = '" + state + "' where id = '" + booking + "'");
    }

    /// As though the day had been so many days before today; answers it.
    public LocalDate daysAgo(int days) {
        String back = "interval '" + (days + 1) + " days'";
        sql("update slot set starts_at = starts_at - " + back + ", ends_at = ends_at - " + back
                + " where facility_id = '" + facility + "'");
        sql("update closure set starts_at = starts_at - " + back + ", ends_at = ends_at - " + back
                + " where venue_id = '" + venue.id() + "'");
        return Tehran.dayOf(java.time.Instant.now()).minusDays(days);
    }
}
