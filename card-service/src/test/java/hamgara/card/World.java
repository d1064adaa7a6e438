package hamgara.card;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.Tokens;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes people, programmes, cards and venues of their own for each test.
final class World {

    static final String SHUSH = "0614";
    static final String SHUSH_CITY = "0614021281";

    private static final AtomicInteger NEXT_PERSON = new AtomicInteger(new SecureRandom().nextInt(9_000_000));

    private World() {}

    /// A person with an account, a card and what the card was issued for.
    record Holder(Tokens account, UUID person, UUID programme, UUID enrolment, UUID card, String credential) {}

    static Tokens desk() {
        return Tokens.of("desk-officer").county(SHUSH);
    }

    static Tokens manager() {
        return Tokens.of("programme-manager").county(SHUSH);
    }

    static Tokens terminal(String venue) {
        return Tokens.of("terminal").venue(venue);
    }

    static synchronized void switchOn(String county) {
        String stage = Api.getOpenly("/v1/counties/{code}", county)
                .statusCode(200)
                .extract()
                .path("stage");
        if (stage.equals("PLANNED")) {
            Api.post(Tokens.of("admin"), Map.of("stage", "PILOT"), "/v1/counties/{code}/switch-on", county)
                    .statusCode(200);
        }
    }

    /// Another one each time: of ten million drawn by chance, two among some thousands would be the same now and then.
    static String nationalId() {
        var digits = new StringBuilder("99").append("%07d".formatted(NEXT_PERSON.getAndIncrement() % 10_000_000));
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int rest = sum % 11;
        String number = digits.append(rest < 2 ? rest : 11 - rest).toString();
        return number.equals("9999999999") ? nationalId() : number;
    }

    static LocalDate bornYearsAgo(int years) {
        return LocalDate.now(java.time.ZoneId.of("Asia/Tehran"))
                .minusYears(years)
                .minusDays(40);
    }

    static Map<String, Object> person(String nationalId, LocalDate birthDate, String gender) {
        var body = new HashMap<String, Object>();
        body.put("nationalId", nationalId);
        body.put("givenName", "آزمون");
        body.put("familyName", "نمونه‌پور");
        body.put("birthDate", birthDate.toString());
        body.put("areaCode", SHUSH_CITY);
        body.put("gender", gender);
        return body;
    }

    static UUID enrolled(Tokens account, int age, String gender) {
        switchOn(SHUSH);
        return id(Api.post(account, person(nationalId(), bornYearsAgo(age), gender), "/v1/persons")
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /// Gives a minor a guardian whose document the desk has seen.
    static void guarded(UUID minor) {
        UUID guardian = enrolled(Tokens.of("citizen"), 40, "FEMALE");
        Api.post(
                        desk(),
                        Map.of("minorId", minor, "guardianId", guardian, "relation", "PARENT", "documentSeen", true),
                        "/v1/guardian-consents")
                .statusCode(201);
    }

    static Map<String, Object> rules() {
        return Map.of("ageMin", 15, "ageMax", 30, "areas", List.of(SHUSH), "guardianConsentUnder", 18);
    }

    static Map<String, Object> entitlement(String category, int entries, String period) {
        return Map.of("category", category, "entries", entries, "period", period);
    }

    static Map<String, Object> programme(Map<String, Object> rules, List<Map<String, Object>> entitlements) {
        return Map.of(
                "code", "T-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(java.util.Locale.ROOT),
                "names", Map.of("fa", "برنامهٔ آزمون"),
                "county", SHUSH,
                "rules", rules,
                "entitlements", entitlements);
    }

    static UUID drafted(Map<String, Object> programme) {
        return id(Api.post(manager(), programme, "/v1/programmes")
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static UUID published(Map<String, Object> programme) {
        switchOn(SHUSH);
        UUID id = drafted(programme);
        Api.post(manager(), Map.of(), "/v1/programmes/{id}/publish", id).statusCode(200);
        return id;
    }

    static UUID programmeWith(int sportEntriesPerWeek) {
        return published(programme(
                rules(),
                List.of(entitlement("SPORT", sportEntriesPerWeek, "WEEK"), entitlement("CULTURE", 4, "MONTH"))));
    }

    static UUID takingPart(Tokens account, UUID person, UUID programme) {
        var answer = Api.post(account, Map.of("personId", person, "programmeId", programme), "/v1/enrolments")
                .statusCode(201)
                .extract();
        if (!answer.path("state").equals("ACTIVE")) {
            throw new AssertionError(answer.asString());
        }
        return id(answer.path("id"));
    }

    static UUID card(Tokens account, UUID enrolment) {
        return id(Api.post(account, Map.of("enrolmentId", enrolment), "/v1/cards")
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static String credential(Tokens account, UUID card) {
        return Api.get(account, "/v1/cards/{id}/credential", card)
                .statusCode(200)
                .extract()
                .path("text");
    }

    static Holder holder(int sportEntriesPerWeek) {
        return holder(programmeWith(sportEntriesPerWeek), 20, "FEMALE");
    }

    static Holder holder(UUID programme, int age, String gender) {
        Tokens account = Tokens.of("citizen");
        UUID person = enrolled(account, age, gender);
        if (age < 18) {
            guarded(person);
        }
        UUID enrolment = takingPart(account, person, programme);
        UUID card = card(account, enrolment);
        return new Holder(account, person, programme, enrolment, card, credential(account, card));
    }

    /// A venue that the service has heard of.
    static String venue(String category, String county) {
        String code = "v-" + UUID.randomUUID();
        PublishedEvents.publish("hamgara.venue", "hamgara.venue.venue-registered.v1", UUID.randomUUID(), """
                {"code": "%s", "names": {"fa": "مکان آزمون"}, "category": "%s", "county": "%s", "version": 1,
                 "somethingNewer": true}
                """.formatted(
                        code, category, county));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Db.number("select count(*) from venue where code = ?", code) == 1);
        return code;
    }

    static String sportVenue() {
        return venue("SPORT", SHUSH);
    }

    static Map<String, Object> redemption(String credential, String venue) {
        return new HashMap<>(Map.of("credential", credential, "venueCode", venue, "category", "SPORT"));
    }

    /// An arrival with a booking of its own.
    static Map<String, Object> booked(Holder holder, String venue) {
        Map<String, Object> arrival = redemption(holder.credential(), venue);
        arrival.put("reference", UUID.randomUUID().toString());
        arrival.put("expectedCardId", holder.card());
        return arrival;
    }

    static Map<String, Object> question(Holder holder, String venue, Instant startsAt) {
        return Map.of(
                "cardId",
                holder.card(),
                "venueCode",
                venue,
                "category",
                "SPORT",
                "audience",
                "MIXED",
                "startsAt",
                startsAt.toString());
    }

    /// What a venue asks in the holder's name when a place is booked.
    static void checked(Holder holder, String venue, Instant startsAt) {
        Api.post(holder.account(), question(holder, venue, startsAt), "/v1/eligibility-checks")
                .statusCode(200)
                .body("eligible", equalTo(true));
    }

    static UUID id(String text) {
        return UUID.fromString(text);
    }
}
