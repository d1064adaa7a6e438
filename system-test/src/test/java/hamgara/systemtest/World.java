package hamgara.systemtest;

import static org.awaitility.Awaitility.await;

import hamgara.launcher.Part;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A county apart from the story's, with as many venues, card holders and proposals as a test of faults asks for.
final class World {

    static final String COUNTY = "0608";
    static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    static final List<String> WEEK = List.of("SAT", "SUN", "MON", "TUE", "WED", "THU", "FRI");

    private static final AtomicInteger NEXT_PERSON = new AtomicInteger(new SecureRandom().nextInt(9_000_000));
    private static @Nullable String hall;

    private World() {}

    /// A citizen with a card for sport.
    record Holder(String bearer, String card, String credential) {}

    /// A venue for sport with the token of its terminal.
    record Venue(String id, String code, String terminal) {}

    static String admin() {
        return Tokens.of("admin");
    }

    static LocalDate today() {
        return LocalDate.now(TEHRAN);
    }

    /// Switches the county on and waits until every service has heard of it.
    static synchronized String county() {
        String stage = Call.get("/v1/counties/" + COUNTY).expect(200).text("/stage");
        if (stage.equals("PLANNED")) {
            Call.post("/v1/counties/" + COUNTY + "/switch-on")
                    .as(admin())
                    .json(Map.of("stage", "PILOT"))
                    .expect(200);
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Call.get("/v1/agencies?county=" + COUNTY).send().status() == 200
                        && RunningStack.number(Part.VENUE, "select count(*) from county where code = ?", COUNTY) == 1);
        return COUNTY;
    }

    /// Ten digits that check, from the range that is given to nobody.
    static String nationalId() {
        String nine = "99%07d".formatted(NEXT_PERSON.getAndIncrement() % 10_000_000);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * Character.digit(nine.charAt(i), 10);
        }
        int rest = sum % 11;
        return nine + (rest < 2 ? rest : 11 - rest);
    }

    static Map<String, Object> person(int age, String gender, String area) {
        return Map.of(
                "nationalId",
                nationalId(),
                "givenName",
                "آزمون",
                "familyName",
                "نمونه‌پور",
                "birthDate",
                today().minusYears(age).minusDays(40).toString(),
                "areaCode",
                area,
                "gender",
                gender);
    }

    /// Somebody of 20 with a card that grants so many entries a week.
    static Holder holder(int entriesPerWeek) {
        return member(manager(), entriesPerWeek, Map.of()).holder();
    }

    /// The same with an allowance of rials for sport beside it.
    static Holder payer(int entriesPerWeek, long rials) {
        String manager = manager();
        Map<String, Object> amount = Map.of("amount", rials, "currency", "IRR");
        String fund = Call.post("/v1/funds")
                .as(manager)
                .json(Map.of(
                        "code",
                        "F-" + word(13).toUpperCase(Locale.ROOT),
                        "county",
                        county(),
                        "sponsor",
                        Map.of("fa", "بنیاد آزمون"),
                        "cap",
                        "HARD"))
                .expect(201)
                .id();
        Call.post("/v1/funds/" + fund + "/top-ups")
                .as(manager)
                .json(Map.of("amount", amount, "reference", "LETTER-1"))
                .expect(201);
        Member member = member(
                manager,
                entriesPerWeek,
                Map.of(
                        "allowances", List.of(Map.of("category", "SPORT", "amount", amount, "period", "MONTH")),
                        "fundShares", List.of(Map.of("fund", fund, "percent", 100))));
        Call.post("/v1/grants")
                .as(manager)
                .json(Map.of("enrolmentId", member.enrolment(), "category", "SPORT"))
                .expect(201);
        return member.holder();
    }

    /// Somebody who takes part in a programme of their own.
    private record Member(Holder holder, String enrolment) {}

    private static String manager() {
        return Tokens.of("programme-manager", "county", county());
    }

    private static Member member(String manager, int entriesPerWeek, Map<String, Object> terms) {
        String county = county();
        String programme = Call.post("/v1/programmes")
                .as(manager)
                .json(Map.of(
                        "code",
                        "T-" + word(13).toUpperCase(Locale.ROOT),
                        "names",
                        Map.of("fa", "برنامهٔ آزمون"),
                        "county",
                        county,
                        "rules",
                        Map.of("ageMin", 15, "ageMax", 30, "areas", List.of(county)),
                        "entitlements",
                        List.of(Map.of("category", "SPORT", "entries", entriesPerWeek, "period", "WEEK")),
                        "terms",
                        terms))
                .expect(201)
                .id();
        Call.post("/v1/programmes/" + programme + "/publish").as(manager).expect(200);
        String bearer = Tokens.citizen();
        String person = Call.post("/v1/persons")
                .as(bearer)
                .json(person(20, "FEMALE", county))
                .expect(201)
                .id();
        String enrolment = Call.post("/v1/enrolments")
                .as(bearer)
                .json(Map.of("personId", person, "programmeId", programme))
                .expect(201)
                .has("/state", "ACTIVE")
                .id();
        String card = Call.post("/v1/cards")
                .as(bearer)
                .json(Map.of("enrolmentId", enrolment))
                .expect(201)
                .id();
        return new Member(new Holder(bearer, card, credential(bearer, card)), enrolment);
    }

    static String credential(String bearer, String card) {
        return Call.get("/v1/cards/" + card + "/credential")
                .as(bearer)
                .expect(200)
                .text("/text");
    }

    /// An open sport hall that card-service has heard of.
    static Venue venue() {
        String county = county();
        String operator = Call.post("/v1/operators")
                .as(admin())
                .json(Map.of("code", "op-" + word(12), "agency", "SPORT_YOUTH", "names", Map.of("fa", "گرداننده")))
                .expect(201)
                .id();
        String code = "venue-" + word(12);
        String id = Call.post("/v1/venues")
                .as(admin())
                .json(Map.of(
                        "code",
                        code,
                        "operatorId",
                        operator,
                        "category",
                        "SPORT",
                        "kind",
                        "SPORT_HALL",
                        "county",
                        county,
                        "names",
                        Map.of("fa", "سالن آزمون")))
                .expect(201)
                .id();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> RunningStack.number(Part.CARD, "select count(*) from venue where code = ?", code) == 1);
        return new Venue(id, code, Tokens.of("terminal", "venue", code));
    }

    static String facility(Venue venue, int places) {
        return Call.post("/v1/venues/" + venue.id() + "/facilities")
                .as(admin())
                .json(Map.of("kind", "SPORT_HALL", "names", Map.of("fa", "سالن"), "places", places))
                .expect(201)
                .id();
    }

    /// Opening hours of every day, 08:00 to 20:00 from tomorrow on; no slots yet.
    static String openingSet(String facility, int places) {
        List<Map<String, Object>> spans = new ArrayList<>();
        for (String day : WEEK) {
            spans.add(Map.of("weekday", day, "from", "08:00", "to", "20:00", "audience", "MIXED", "places", places));
        }
        return Call.post("/v1/facilities/" + facility + "/opening-sets")
                .as(admin())
                .json(Map.of(
                        "name",
                        "پاییز",
                        "fromOn",
                        today().plusDays(1).toString(),
                        "toOn",
                        today().plusDays(30).toString(),
                        "slotMinutes",
                        60,
                        "spans",
                        spans))
                .expect(201)
                .id();
    }

    /// Makes the twelve slots of a day, counted from today.
    static Call slotsOf(String openingSet, int daysAhead) {
        String day = today().plusDays(daysAhead).toString();
        return Call.post("/v1/opening-sets/" + openingSet + "/slots")
                .as(admin())
                .json(Map.of("fromOn", day, "toOn", day));
    }

    /// A slot of tomorrow with so many places.
    static String slot(Venue venue, int places) {
        slotsOf(openingSet(facility(venue, places), places), 1).expect(201);
        return Call.get("/v1/slots?venue=" + venue.code()).expect(200).text("/items/0/id");
    }

    static Call hold(String id, String bearer, String slot, String card) {
        return Call.put("/v1/holds/" + id).as(bearer).json(Map.of("slotId", slot, "cardId", card, "party", 1));
    }

    static Call redemption(Holder holder, Venue venue) {
        return Call.post("/v1/redemptions")
                .as(venue.terminal())
                .json(Map.of("credential", holder.credential(), "venueCode", venue.code(), "category", "SPORT"));
    }

    /// The hall of the county, where nothing qualifies by support.
    static synchronized String hall() {
        if (hall == null) {
            String county = county();
            hall = Call.post("/v1/halls")
                    .as(Tokens.of("governor", "county", county))
                    .json(Map.of("county", county, "policy", Map.of("supportThreshold", 100_000)))
                    .expect(201)
                    .id();
        }
        return hall;
    }

    static Call proposal() {
        return Call.post("/v1/proposals")
                .as(Tokens.citizen())
                .json(Map.of(
                        "hallId", hall(),
                        "subject", "SPORT",
                        "lang", "fa",
                        "title", "پیشنهاد " + word(20),
                        "whatExists", "سالن مدرسه عصرها خالی است",
                        "whatShouldBeDone", "هر هفته سه روز باز باشد",
                        "existingCapacity", "سالن مدرسه و مربی داوطلب",
                        "whoBenefits", "نوجوانان محله",
                        "similarSeen", true));
    }

    static Call support(String proposal) {
        return Call.put("/v1/proposals/" + proposal + "/supports/me")
                .as(Tokens.citizen())
                .json(Map.of("kind", "JOIN"));
    }

    private static String word(int length) {
        return UUID.randomUUID().toString().replace("-", "").substring(0, length);
    }
}
