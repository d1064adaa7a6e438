package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/// Dust: the stadium closes for some minutes, and opens again sooner than it said.
final class ClosureAct {

    private static final Duration MINUTES = Duration.ofMinutes(10);

    private final Api api;
    private final Tale tale;
    private final Cast cast;

    ClosureAct(Api api, Tale tale, Cast cast) {
        this.api = api;
        this.tale = tale;
        this.cast = cast;
    }

    void play(CardAct.Issued issued) {
        tale.chapter("گردوغبار: تعطیلی ناگهانی", "Dust: closed at short notice");
        String closures = "/v1/venues/" + venue() + "/closures";
        Instant until = cast.clock().instant().plus(MINUTES).truncatedTo(ChronoUnit.SECONDS);
        Reply announced = tale.step(
                "ورزشگاه اعلام می‌کند که تا ده دقیقه بسته است؛ رزروهای آن زمان می‌مانند و به او نشان داده می‌شوند.",
                "The stadium announces that it is closed for ten minutes; bookings of that time are kept and shown to it.",
                api.as("takhti-operator")
                        .post(
                                closures,
                                Map.of(
                                        "startsAt",
                                        cast.clock().instant().toString(),
                                        "endsAt",
                                        until.toString(),
                                        "reason",
                                        "DUST",
                                        "text",
                                        Map.of(
                                                "fa", "به سبب گردوغبار بسته است.",
                                                "ar", "مغلق بسبب الغبار.",
                                                "en", "Closed because of dust.")))
                        .must(201),
                "/closure/reason",
                "/closure/endsAt",
                "/affectedBookings");
        Map<String, Object> shown =
                Map.of("credential", credential(issued), "venueCode", Cast.VENUE, "category", "SPORT");
        tale.step(
                "سرویس کارت آن را از رویداد می‌داند: کارت با دلیلی به سه زبان و ساعت بازگشایی رد می‌شود.",
                "card-service knows it from the event: cards are declined in three languages, with the time it opens.",
                api.until(
                        reply -> reply.body().path("reasons").toString().contains("VENUE_CLOSED"),
                        () -> api.as(Cast.TERMINAL)
                                .post("/v1/card-validations", shown)
                                .must(200)),
                "/messages/0/fa",
                "/decision/venueOpensAt");
        Reply declined = tale.step(
                "ورود هم ثبت نمی‌شود و از سهم مریم چیزی کم نمی‌شود.",
                "An entry is declined as well, and nothing is taken from Maryam's share.",
                api.as(Cast.TERMINAL).post("/v1/redemptions", shown).must(201),
                "/state",
                "/reason",
                "/remaining");
        if (!declined.text("/reason").equals("VENUE_CLOSED")) {
            throw new StepFailed("a closed stadium should take no card: " + declined.body());
        }
        String closure = closures + "/" + announced.text("/closure/id");
        tale.step(
                "هوا بهتر شد؛ تعطیلی پس گرفته می‌شود.",
                "The air has cleared; the closure is revoked.",
                api.as("takhti-operator")
                        .change(
                                "POST",
                                closure + "/revoke",
                                null,
                                api.publicly().get(closure).must(200))
                        .must(200),
                "/revokedAt");
        api.until(
                reply -> reply.body().path("valid").asBoolean(),
                () -> api.as(Cast.TERMINAL).post("/v1/card-validations", shown).must(200));
    }

    private String venue() {
        Reply venues = api.publicly()
                .get("/v1/venues?county=%s&q=takhti&limit=100".formatted(Cast.COUNTY))
                .must(200);
        for (JsonNode venue : venues.body().path("items")) {
            if (venue.path("code").asText().equals(Cast.VENUE)) {
                return venue.path("id").asText();
            }
        }
        throw new StepFailed("the catalogue has no " + Cast.VENUE);
    }

    private String credential(CardAct.Issued issued) {
        return api.as(cast.maryam())
                .get("/v1/cards/" + issued.card() + "/credential")
                .must(200)
                .text("/text");
    }
}
