package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// The girl books a place with her card and goes there; the terminal has no network when she comes.
final class VisitAct {

    /// A check-in is possible from half an hour before the slot; a hold needs a slot that has not begun.
    private static final Duration EARLIEST = Duration.ofSeconds(20);

    private static final Duration LATEST = Duration.ofMinutes(29);

    private final Api api;
    private final Tale tale;
    private final Cast cast;

    VisitAct(Api api, Tale tale, Cast cast) {
        this.api = api;
        this.tale = tale;
        this.cast = cast;
    }

    /// The day of the slot: shortly before midnight the next one begins tomorrow.
    LocalDate play(String card, String hall) {
        tale.chapter("از رزرو تا ورود", "From booking to entry");
        Reply slot = slotSoon(hall);
        Reply hold = tale.step(
                "مریم جایی را نگه می‌دارد؛ شمارنده هرگز بیش از ظرفیت نمی‌دهد.",
                "Maryam holds a place; the counter never gives out more than there is.",
                api.as(cast.maryam())
                        .put("/v1/holds/" + UUID.randomUUID(), Map.of("slotId", slot.id(), "cardId", card, "party", 1))
                        .must(201),
                "/state",
                "/expiresAt");
        String bookingPath = "/v1/bookings/" + UUID.randomUUID();
        Reply booking = tale.step(
                "رزرو با کارت قطعی می‌شود؛ مکان فقط می‌داند «مجاز است»، نه سن و جنسیت.",
                "The booking is confirmed with the card; the venue learns that it is allowed, not her age or gender.",
                api.until(
                        reply -> reply.is(201),
                        () -> mustNotBeFinal(api.as(cast.maryam()).put(bookingPath, Map.of("holdId", hold.id())))),
                "/state",
                "/checkId");
        String credential = api.as(cast.maryam())
                .get("/v1/cards/" + card + "/credential")
                .must(200)
                .text("/text");
        Reply keys = api.publicly().get("/v1/credential-keys").must(200);
        if (!OfflineCheck.isGenuine(credential, keys.body())
                || OfflineCheck.isGenuine(swapLast(credential), keys.body())) {
            throw new StepFailed("the credential should verify offline, and a changed one should not");
        }
        Instant arrival = cast.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        tale.step(
                "برق می‌رود؛ پایانه بی‌شبکه امضای کارت را با کلید عمومی می‌سنجد: درست است. کارت دست‌خورده رد می‌شود.",
                "The power fails; without a network the terminal checks the signature: genuine. A changed card is not.",
                "%s; Ed25519 verified on the device at %s".formatted(keys, arrival));
        Reply checkIn = tale.step(
                "شبکه که برگشت، پایانه ورود را با زمان دستگاه می‌فرستد.",
                "When the network is back, the terminal sends the entry with the time of the device.",
                api.as(Cast.TERMINAL)
                        .put(
                                "/v1/check-ins/" + UUID.randomUUID(),
                                Map.of(
                                        "bookingId",
                                        booking.id(),
                                        "credential",
                                        credential,
                                        "occurredAt",
                                        arrival.toString(),
                                        "offline",
                                        true))
                        .must(201),
                "/state",
                "/redemptionId");
        if (!checkIn.text("/state").equals("CHECKED_IN")) {
            throw new StepFailed("the check-in was refused: " + checkIn.body());
        }
        Reply balances = tale.step(
                "یک ورود از سهم هفته کم شد: از سه، دو مانده است.",
                "One entry of the week is counted: two of three are left.",
                api.as(cast.maryam()).get("/v1/cards/" + card + "/balances").must(200),
                "/items/0/remaining",
                "/items/0/periodEndsOnJalali");
        if (balances.body().at("/items/0/remaining").asInt() != 2) {
            throw new StepFailed("two entries should be left: " + balances.body());
        }
        LocalDate today = cast.today();
        tale.step(
                "همان ورود در حساب ورزشگاه تختی بستانکار است.",
                "The same entry stands to the credit of Takhti stadium.",
                api.as("takhti-operator")
                        .get("/v1/venue-statements?venue=%s&from=%s&to=%s"
                                .formatted(Cast.VENUE, today.minusDays(1), today))
                        .must(200),
                "/lines/0/category",
                "/entries");
        return LocalDate.ofInstant(Instant.parse(slot.text("/startsAt")), Cast.TEHRAN);
    }

    private Reply slotSoon(String hall) {
        String slot = findSoon(hall);
        if (slot.isEmpty()) {
            openHours(hall);
            slot = findSoon(hall);
        }
        if (slot.isEmpty()) {
            throw new StepFailed("no free slot begins within half an hour in hall " + hall);
        }
        return tale.step(
                "سانس‌ها باز شدند؛ هر سانس مخاطب و جای خالی دارد.",
                "Slots are open; each has an audience and free places.",
                api.publicly().get("/v1/slots/" + slot).must(200),
                "/venueCode",
                "/startsAt",
                "/startsAtJalali",
                "/free");
    }

    /// A free slot that begins within the check-in window, or nothing.
    private String findSoon(String hall) {
        Instant now = cast.clock().instant();
        LocalDate today = cast.today();
        String query = "/v1/slots?venue=%s&from=%s&to=%s&limit=100".formatted(Cast.VENUE, today, today.plusDays(1));
        Reply page = api.publicly().get(query).must(200);
        while (true) {
            for (JsonNode slot : page.body().path("items")) {
                Instant start = Instant.parse(slot.path("startsAt").asText());
                if (slot.path("facilityId").asText().equals(hall)
                        && slot.path("free").asInt() > 0
                        && start.isAfter(now.plus(EARLIEST))
                        && start.isBefore(now.plus(LATEST))) {
                    return slot.path("id").asText();
                }
            }
            if (!page.body().has("next")) {
                return "";
            }
            page = api.publicly().get(query + "&cursor=" + page.text("/next")).must(200);
        }
    }

    private void openHours(String hall) {
        LocalDate today = cast.today();
        List<Map<String, Object>> spans = Stream.of(today, today.plusDays(1))
                .map(day -> Map.<String, Object>of(
                        "weekday", day(day.getDayOfWeek()),
                        "from", "00:00",
                        "to", "23:45",
                        "audience", "MIXED",
                        "places", 12))
                .toList();
        Reply hours = api.as("takhti-operator")
                .post(
                        "/v1/facilities/" + hall + "/opening-sets",
                        Map.of(
                                "name", cast.code("demo"),
                                "fromOn", today.toString(),
                                "toOn", today.plusDays(1).toString(),
                                "slotMinutes", 15,
                                "spans", spans))
                .must(201);
        api.as("takhti-operator")
                .post(
                        "/v1/opening-sets/" + hours.id() + "/slots",
                        Map.of(
                                "fromOn",
                                today.toString(),
                                "toOn",
                                today.plusDays(1).toString()))
                .must(201);
    }

    /// The card's venue facts reach card-service as an event, so a first refusal may only mean "not yet".
    static Reply mustNotBeFinal(Reply reply) {
        boolean venueOnItsWay =
                reply.is(409) && reply.body().path("reasons").toString().contains("VENUE_UNKNOWN");
        if (!reply.is(201) && !venueOnItsWay && !reply.is(503)) {
            throw new StepFailed(reply + ": " + reply.body());
        }
        return reply;
    }

    private static String day(DayOfWeek day) {
        return day.name().substring(0, 3);
    }

    private static String swapLast(String credential) {
        char last = credential.charAt(credential.length() - 3);
        return credential.substring(0, credential.length() - 3)
                + (last == '0' ? '1' : '0')
                + credential.substring(credential.length() - 2);
    }
}
