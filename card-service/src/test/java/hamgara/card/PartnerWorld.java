package hamgara.card;

import static org.awaitility.Awaitility.await;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.Tokens;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Makes operators, venues and partners of their own for each test.
final class PartnerWorld {

    private static final SecureRandom RANDOM = new SecureRandom();

    private PartnerWorld() {}

    /// A partner with one venue, and the account of its operator.
    record Member(UUID id, String venue, Tokens operator) {}

    static Tokens operator(String venue) {
        return Tokens.of("venue-operator").venue(venue);
    }

    static String venueOf(UUID operator, String category, String county) {
        String code = "v-" + UUID.randomUUID();
        PublishedEvents.publish("hamgara.venue", "hamgara.venue.venue-registered.v1", UUID.randomUUID(), """
                {"code": "%s", "names": {"fa": "مکان آزمون"}, "category": "%s", "county": "%s", "operator": "%s",
                 "version": 1}
                """.formatted(
                        code, category, county, operator));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Db.number("select count(*) from venue where code = ?", code) == 1);
        return code;
    }

    static Map<String, Object> application(String iban, String... venues) {
        return Map.of(
                "names", Map.of("fa", "باشگاه آزمون"), "kind", "PRIVATE", "venueCodes", List.of(venues), "iban", iban);
    }

    static UUID applied(Tokens operator, String venue) {
        World.switchOn(World.SHUSH);
        return World.id(Api.post(operator, application(iban(), venue), "/v1/partners")
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static Member approved() {
        return approved(World.sportVenue());
    }

    static Member approved(String venue) {
        Tokens operator = operator(venue);
        UUID id = applied(operator, venue);
        Api.post(World.manager(), Map.of(), "/v1/partners/{id}/approve", id).statusCode(200);
        return new Member(id, venue, operator);
    }

    /// An account number that holds by its check digits and is nobody's.
    static String iban() {
        var number = new StringBuilder("099");
        while (number.length() < 22) {
            number.append(RANDOM.nextInt(10));
        }
        int rest = new BigInteger(number + "182700").mod(BigInteger.valueOf(97)).intValue();
        return "IR%02d%s".formatted(98 - rest, number);
    }
}
