package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// The evening before a very hot day the governor closes the venues of the county early; every booking gets a proposal.
final class HeatAct {

    private final Api api;
    private final Tale tale;
    private final Cast cast;

    HeatAct(Api api, Tale tale, Cast cast) {
        this.api = api;
        this.tale = tale;
        this.cast = cast;
    }

    void play(String card, String hall) {
        tale.chapter("گرما: تعطیلی زودهنگام فردا", "Heat: tomorrow closes early");
        LocalDate tomorrow = cast.today().plusDays(1);
        openAfternoons(hall, tomorrow, tomorrow.plusDays(1));
        UUID booking = book(card, slot(hall, tomorrow));
        Reply notice = tale.step(
                "شب پیش، فرماندار اعلام می‌کند فردا به سبب گرما مکان‌های شهرستان ساعت ۱۲ تعطیل می‌شوند.",
                "The evening before, the governor announces that the venues of the county close at noon tomorrow, for the heat.",
                api.as("governor")
                        .post(
                                "/v1/venue-closures",
                                Map.of(
                                        "scope",
                                        "COUNTY",
                                        "area",
                                        Cast.COUNTY,
                                        "kind",
                                        "SHORT_DAY",
                                        "fromOn",
                                        tomorrow.toString(),
                                        "toOn",
                                        tomorrow.toString(),
                                        "closesAt",
                                        "12:00",
                                        "reason",
                                        "HEAT",
                                        "text",
                                        Map.of(
                                                "fa", "به سبب گرما ساعت ۱۲ تعطیل می‌شود.",
                                                "ar", "يُغلق عند الساعة ١٢ بسبب الحر.",
                                                "en", "Closes at noon because of the heat.")))
                        .must(201),
                "/reason",
                "/fromOn");
        answer(booking);
        String path = "/v1/venue-closures/" + notice.id();
        tale.step(
                "هوا خنک‌تر از پیش‌بینی است؛ اعلام پس گرفته می‌شود.",
                "It will be cooler than feared; the notice is revoked.",
                api.as("governor")
                        .change(
                                "POST",
                                path + "/revoke",
                                null,
                                api.publicly().get(path).must(200))
                        .must(200),
                "/revokedAt");
    }

    /// No booking ends in silence: Maryam is offered another time, takes it, and later gives it back in time.
    private void answer(UUID booking) {
        Reply proposal = tale.step(
                "برای رزرو مریم پیشنهادی آماده است؛ هیچ رزروی بی‌خبر از میان نمی‌رود.",
                "A proposal is there for Maryam's booking; none ends in silence.",
                api.until(
                        reply -> reply.body().at("/items/0/bookingId").asText().equals(booking.toString()),
                        () -> api.as(cast.maryam())
                                .get("/v1/rebookings?limit=5")
                                .must(200)),
                "/items/0/kind",
                "/items/0/reason",
                "/items/0/options/0/startsAtJalali");
        Reply moved = tale.step(
                "او وقت دیگری را می‌پذیرد؛ جای تازه و جای پیشین در یک گام عوض می‌شوند.",
                "She accepts another time; the new place and the old one are exchanged in one step.",
                api.until(
                        reply -> !reply.is(503),
                        () -> api.as(cast.maryam())
                                .put(
                                        "/v1/rebookings/" + proposal.text("/items/0/id") + "/answer",
                                        Map.of("answer", "ACCEPT"))),
                "/state",
                "/movedToSlotId");
        tale.step(
                "سپس آن را در مهلت پس می‌دهد؛ چیزی از سهمش کم نمی‌شود.",
                "Later she gives it back in time; nothing of her share is lost.",
                api.as(cast.maryam())
                        .post("/v1/bookings/" + moved.id() + "/cancel", Map.of())
                        .must(200),
                "/state");
    }

    private UUID book(String card, String slot) {
        Reply hold = api.as(cast.maryam())
                .put("/v1/holds/" + UUID.randomUUID(), Map.of("slotId", slot, "cardId", card, "party", 1))
                .must(201);
        String path = "/v1/bookings/" + UUID.randomUUID();
        return tale.step(
                        "مریم برای فردا عصر هم جایی رزرو کرده است.",
                        "Maryam has booked a place for tomorrow afternoon as well.",
                        api.until(
                                reply -> reply.is(201),
                                () -> VisitAct.mustNotBeFinal(
                                        api.as(cast.maryam()).put(path, Map.of("holdId", hold.id())))),
                        "/state",
                        "/startsAtJalali")
                .id();
    }

    private String slot(String hall, LocalDate day) {
        Reply found = api.publicly()
                .get("/v1/availability?facility=%s&from=%s&to=%s&fromTime=16:00&toTime=20:00".formatted(hall, day, day))
                .must(200);
        JsonNode slot = found.body().at("/items/0/slotId");
        if (slot.isMissingNode()) {
            throw new StepFailed("hall " + hall + " has no free slot on the afternoon of " + day + ": " + found.body());
        }
        return slot.asText();
    }

    private void openAfternoons(String hall, LocalDate first, LocalDate last) {
        List<Map<String, Object>> spans = Stream.of(first, last)
                .map(day -> Map.<String, Object>of(
                        "weekday",
                        day.getDayOfWeek()
                                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                                .toUpperCase(Locale.ROOT),
                        "from",
                        "16:00",
                        "to",
                        "20:00",
                        "audience",
                        "MIXED",
                        "places",
                        12))
                .toList();
        Reply hours = api.as("takhti-operator")
                .post(
                        "/v1/facilities/" + hall + "/opening-sets",
                        Map.of(
                                "name", cast.code("afternoon"),
                                "fromOn", first.toString(),
                                "toOn", last.toString(),
                                "slotMinutes", 60,
                                "spans", spans))
                .must(201);
        api.as("takhti-operator")
                .post(
                        "/v1/opening-sets/" + hours.id() + "/slots",
                        Map.of("fromOn", first.toString(), "toOn", last.toString()))
                .must(201);
    }
}
