package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hamgara.launcher.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Second act: two owners share their halls, the girl books an hour of sport, goes there, and it is counted.
final class VenueAct {

    private static final String SHUSH = CardAct.SHUSH;
    private static final int SLOT_MINUTES = 10;

    private final Story story;
    private final String school = Tokens.account("school-owner");
    private final String village = Tokens.account("village-owner");
    private final String operator = Tokens.account("takhti-operator");
    private final String terminal = Tokens.client("terminal-takhti");

    VenueAct(Story story) {
        this.story = story;
    }

    void shareHalls() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> RunningStack.number(Part.VENUE, "select count(*) from county where code = ?", SHUSH) == 1);
        String hall = schoolHall();
        String first =
                offer(school, "17:00", "20:00", hall).has("/state", "OFFERED").id();
        String second =
                offer(village, "18:00", "22:00", null).has("/state", "PARALLEL").id();
        Call.get("/v1/capacities/" + first).expect(200).has("/state", "PARALLEL");
        Answer found = Call.get("/v1/capacity-matches?capacity=" + first)
                .as(village)
                .expect(200)
                .has("/items/0/state", "PROPOSED")
                .has("/items/0/overlapMinutesPerWeek", 7 * 120);
        assertThat(found.json("/items/0/capacities").toString()).contains(first, second);
        String match = found.text("/items/0/id");
        story.tells(match, "venue.capacity-parallel-found");

        String path = "/v1/capacity-matches/" + match;
        String etag = Call.get(path).as(school).expect(200).header("ETag");
        Call.put(path + "/timetable")
                .as(school)
                .with("If-Match", etag)
                .json(timetable(first, second))
                .expect(200)
                .has("/state", "TIMETABLED")
                .has("/timetableVersion", 1);
        consent(path, village).has("/state", "TIMETABLED");
        consent(path, school).has("/state", "SYMMETRIC");
        story.tells(match, "venue.capacity-symmetric");
        story.tells(hall, "venue.slots-opened");
        Call.get("/v1/capacities/" + first).expect(200).has("/state", "SYMMETRIC");
        Call.get("/v1/capacities/" + second).expect(200).has("/state", "SYMMETRIC");
        Call.get("/v1/slots?venue=school-hall").expect(200).has("/items/0/audience", "WOMEN");
    }

    private String schoolHall() {
        Answer runner = Call.post("/v1/operators")
                .as(school)
                .json(Map.of("code", "shush-schools", "agency", "EDUCATION", "names", Map.of("fa", "مدرسه‌های شوش")))
                .expect(201);
        Answer venue = Call.post("/v1/venues")
                .as(school)
                .json(Map.of(
                        "code",
                        "school-hall",
                        "operatorId",
                        runner.id(),
                        "category",
                        "SPORT",
                        "kind",
                        "SCHOOL",
                        "county",
                        SHUSH,
                        "names",
                        Map.of("fa", "سالن مدرسه")))
                .expect(201);
        story.tells(venue.id(), "venue.venue-registered");
        return facility(school, venue.id());
    }

    private String facility(String who, String venue) {
        String id = Call.post("/v1/venues/" + venue + "/facilities")
                .as(who)
                .json(Map.of("kind", "SPORT_HALL", "names", Map.of("fa", "سالن"), "places", 20))
                .expect(201)
                .id();
        story.tells(id, "venue.facility-opened");
        return id;
    }

    private Answer offer(String owner, String from, String to, @Nullable String facility) {
        var body = new HashMap<String, Object>(Map.of(
                "kind",
                "SPORT_HALL",
                "county",
                SHUSH,
                "areaCode",
                "0614021281",
                "places",
                20,
                "idleWindows",
                World.WEEK.stream()
                        .map(day -> Map.of("weekday", day, "from", from, "to", to))
                        .toList()));
        if (facility != null) {
            body.put("facilityId", facility);
        }
        Answer offered = Call.post("/v1/capacities").as(owner).json(body).expect(201);
        story.tells(offered.id(), "venue.capacity-offered");
        return offered;
    }

    private static Map<String, Object> timetable(String school, String village) {
        LocalDate tomorrow = World.today().plusDays(1);
        return Map.of(
                "fromOn", tomorrow.toString(),
                "toOn", tomorrow.plusDays(60).toString(),
                "slotMinutes", 60,
                "lines",
                        List.of(
                                Map.of(
                                        "capacityId", school,
                                        "weekday", "SAT",
                                        "from", "17:00",
                                        "to", "20:00",
                                        "audience", "WOMEN"),
                                Map.of(
                                        "capacityId", village,
                                        "weekday", "SUN",
                                        "from", "18:00",
                                        "to", "22:00",
                                        "audience", "MEN")));
    }

    private static Answer consent(String match, String owner) {
        return Call.post(match + "/consents")
                .as(owner)
                .json(Map.of("timetableVersion", 1))
                .expect(201);
    }

    void bookAndGo(CardAct.Card card) {
        String slot = slotAboutToBegin();
        String hold = UUID.randomUUID().toString();
        World.hold(hold, card.bearer(), slot, card.id()).expect(201).has("/state", "HELD");
        story.tells(hold, "venue.hold-placed");
        String booking = UUID.randomUUID().toString();
        Answer booked = Call.put("/v1/bookings/" + booking)
                .as(card.bearer())
                .json(Map.of("holdId", hold))
                .expect(201)
                .has("/state", "CONFIRMED")
                .has("/venueCode", "takhti")
                .has("/audience", "GIRLS");
        story.tells(booking, "venue.booking-confirmed");
        String entry = booked.text("/authorizationId");
        story.tells(entry, "card.place-authorized");
        Call.get("/v1/slots/" + slot).expect(200).has("/free", 11);

        Call.post("/v1/card-validations")
                .as(terminal)
                .json(Map.of("credential", card.credential(), "venueCode", "takhti", "category", "SPORT"))
                .expect(200)
                .has("/valid", true)
                .has("/remaining", 2);
        Answer arrival = Call.put("/v1/check-ins/" + UUID.randomUUID())
                .as(terminal)
                .json(Map.of("bookingId", booking, "credential", card.credential()))
                .expect(201)
                .has("/state", "CHECKED_IN");
        story.tells(booking, "venue.person-checked-in");
        story.tells(card.id(), "card.entry-redeemed");
        story.tells(entry, "card.place-captured");
        Call.get("/v1/place-authorizations/" + entry)
                .as(card.bearer())
                .expect(200)
                .has("/state", "CAPTURED");
        Call.get("/v1/bookings/" + booking).as(card.bearer()).expect(200).has("/state", "CHECKED_IN");
        Call.get("/v1/redemptions/" + arrival.text("/redemptionId"))
                .as(card.bearer())
                .expect(200)
                .has("/state", "CAPTURED")
                .has("/reference", booking);
        Call.get("/v1/cards/" + card.id() + "/balances")
                .as(card.bearer())
                .expect(200)
                .has("/items/0/entries", 3)
                .has("/items/0/remaining", 2);
        Call.get("/v1/venue-statements?venue=takhti&from=%1$s&to=%1$s".formatted(World.today()))
                .as(operator)
                .expect(200)
                .has("/entries", 1)
                .has("/lines/0/unit", "ENTRY:CARD-YOUTH:SPORT");
    }

    /// Opens a facility of the stadium for some minutes that begin within the half hour in which people may check in.
    private String slotAboutToBegin() {
        String venue = Call.get("/v1/venues?q=takhti").expect(200).text("/items/0/id");
        Call.get("/v1/venues/" + venue).expect(200).has("/code", "takhti");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> RunningStack.number(Part.CARD, "select count(*) from venue where code = 'takhti'") == 1);
        String facility = facility(operator, venue);
        ZonedDateTime begin = ZonedDateTime.now(World.TEHRAN).plusMinutes(6).truncatedTo(ChronoUnit.MINUTES);
        if (begin.plusMinutes(SLOT_MINUTES).getDayOfYear() != begin.getDayOfYear()) {
            begin = begin.plusDays(1).truncatedTo(ChronoUnit.DAYS); // hours do not reach over midnight
        }
        Map<String, Object> span = Map.of(
                "weekday",
                begin.getDayOfWeek().name().substring(0, 3),
                "from",
                begin.toLocalTime().toString(),
                "to",
                begin.plusMinutes(SLOT_MINUTES).toLocalTime().toString(),
                "audience",
                "GIRLS",
                "ageMin",
                15,
                "places",
                12);
        String day = begin.toLocalDate().toString();
        Answer hours = Call.post("/v1/facilities/" + facility + "/opening-sets")
                .as(operator)
                .json(Map.of(
                        "name",
                        "امروز",
                        "fromOn",
                        day,
                        "toOn",
                        day,
                        "slotMinutes",
                        SLOT_MINUTES,
                        "spans",
                        List.of(span)))
                .expect(201);
        Call.post("/v1/opening-sets/" + hours.id() + "/slots")
                .as(operator)
                .json(Map.of("fromOn", day, "toOn", day))
                .expect(201)
                .has("/created", 1);
        story.tells(facility, "venue.slots-opened");
        Answer slots = Call.get("/v1/slots?venue=takhti&from=%1$s&to=%1$s".formatted(day))
                .expect(200)
                .has("/items/0/free", 12);
        assertThat(Instant.parse(slots.text("/items/0/startsAt"))).isEqualTo(begin.toInstant());
        return slots.text("/items/0/id");
    }
}
