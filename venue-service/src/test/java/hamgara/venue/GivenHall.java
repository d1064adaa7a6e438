package hamgara.venue;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.openingSet;

import hamgara.kit.time.Tehran;
import hamgara.venue.Given.Venue;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A hall in thirds: each can be taken alone, and so can the whole.
public record GivenHall(Venue venue, String space, List<String> thirdSpaces, String whole, List<String> thirds) {

    /// Open to one party at a time from eight to eight, every half hour, for one to three hours, a quarter to clear.
    public static GivenHall inThirds() {
        Venue venue = Given.venue("SPORT_YOUTH");
        String hall = space(venue, null);
        List<String> spaces = List.of(space(venue, hall), space(venue, hall), space(venue, hall));
        return new GivenHall(
                venue,
                hall,
                spaces,
                exclusive(venue, 30, List.of(hall)),
                spaces.stream()
                        .map(third -> exclusive(venue, 10, List.of(third)))
                        .toList());
    }

    public static String space(Venue venue, @Nullable String parent) {
        String in = parent == null ? "" : "\"parentId\": \"" + parent + "\", ";
        return once(ADMIN)
                .body("{" + in + "\"names\": {\"fa\": \"بخش\"}}")
                .post("/v1/venues/" + venue.id() + "/spaces")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String exclusive(Venue venue, int places, List<String> spaces) {
        String facility = once(ADMIN)
                .body(exclusiveBody(places, spaces))
                .post("/v1/venues/" + venue.id() + "/facilities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        openingSet(facility, places, 0);
        return facility;
    }

    public static String exclusiveBody(int places, List<String> spaces) {
        return """
                {"kind": "SPORT_HALL", "names": {"fa": "سالن"}, "places": %d, "mode": "EXCLUSIVE", "spaceIds": %s,
                 "times": {"startEveryMinutes": 30, "minMinutes": 60, "maxMinutes": 180, "bufferAfterMinutes": 15}}""".formatted(places, json(spaces));
    }

    /// A shared facility that takes parts of the venue too.
    public static String shared(Venue venue, int places, List<String> spaces) {
        return once(ADMIN)
                .body("""
                        {"kind": "SPORT_HALL", "names": {"fa": "سالن"}, "places": %d, "spaceIds": %s}""".formatted(places, json(spaces)))
                .post("/v1/venues/" + venue.id() + "/facilities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String json(List<String> ids) {
        return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    /// An hour and a minute of tomorrow in Tehran.
    public static Instant at(int hour, int minute) {
        return Given.tomorrow().atTime(hour, minute).atZone(Tehran.ZONE).toInstant();
    }

    public static Instant at(int hour) {
        return at(hour, 0);
    }

    public static ValidatableResponse take(
            String bearer, UUID id, String facility, Instant from, Instant until, int party) {
        return as(bearer)
                .body("""
                        {"facilityId": "%s", "startsAt": "%s", "endsAt": "%s", "party": %d, "cardId": "%s"}""".formatted(
                                facility,
                                from,
                                until,
                                party,
                                UUID.nameUUIDFromBytes(bearer.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .put("/v1/holds/" + id)
                .then();
    }

    public static UUID taken(String bearer, String facility, Instant from, Instant until, int party) {
        UUID id = UUID.randomUUID();
        take(bearer, id, facility, from, until, party).statusCode(201);
        return id;
    }

    /// Several places in one hold, each in its own words.
    public static ValidatableResponse takeAll(String bearer, UUID id, UUID card, List<String> items) {
        return as(bearer)
                .body("{\"cardId\": \"%s\", \"items\": [%s]}".formatted(card, String.join(", ", items)))
                .put("/v1/holds/" + id)
                .then();
    }

    public static String place(String slot, int party) {
        return "{\"slotId\": \"%s\", \"party\": %d}".formatted(slot, party);
    }

    public static String time(String facility, Instant from, Instant until, int party) {
        return "{\"facilityId\": \"%s\", \"startsAt\": \"%s\", \"endsAt\": \"%s\", \"party\": %d}"
                .formatted(facility, from, until, party);
    }

    /// How many slots of a venue have other counters than the holds, bookings and lines on them add up to.
    public static long drift(Venue venue) {
        return number("""
                select count(*) from slot s
                where s.venue_id = '%s' and (
                    s.held <> (select coalesce(sum(i.party), 0) from hold_item i join hold h on h.id = i.hold_id
                               where i.slot_id = s.id and h.status = 'HELD')
                    or s.booked <> (select coalesce(sum(b.party), 0) from booking b
                                    where b.slot_id = s.id and b.state in ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW', 'EXCUSED'))
                    or s.waiting <> (select count(*) from waiting_entry w where w.slot_id = s.id and w.state = 'WAITING')
                    or s.offered <> (select count(*) from waiting_entry w where w.slot_id = s.id and w.state = 'OFFERED')
                    or s.exclusive and (s.status = 'RELEASED') <> (s.held + s.booked = 0)
                    or (s.status not in ('RELEASED', 'CANCELLED')) <> exists (
                        select 1 from unit_claim c where c.slot_id = s.id)
                       and exists (select 1 from facility_unit u where u.facility_id = s.facility_id))""".formatted(venue.id()));
    }

    public static <T> List<T> allAtOnce(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
