package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Two owners hold the same kind of hall open at the same hours, and turn side by side into hand in hand.
final class CapacityAct {

    private final Api api;
    private final Tale tale;
    private final Cast cast;

    CapacityAct(Api api, Tale tale, Cast cast) {
        this.api = api;
        this.tale = tale;
        this.cast = cast;
    }

    /// The id of the small hall in which the visit takes place.
    String play() {
        tale.chapter("ظرفیت‌های موازی، متقارن می‌شوند", "Parallel capacities become symmetric");
        Reply venues = api.publicly()
                .get("/v1/venues?county=0614&q=" + encoded("تختي"))
                .must(200);
        String venue = venues.text("/items/0/id");
        tale.step(
                "با «تختي» (ی عربی) هم ورزشگاه تختی پیدا می‌شود.",
                "A search with the Arabic yeh finds Takhti stadium all the same.",
                venues,
                "/items/0/code",
                "/items/0/names/fa");
        String bigHall = facility(venue, "سالن اصلی (نمونه)", 40);
        String smallHall = facility(venue, "سالن کوچک (نمونه)", 12);
        Reply settled = api.as("auditor")
                .get("/v1/capacity-matches?county=0614&state=SYMMETRIC")
                .must(200);
        if (settled.body().path("items").isEmpty()) {
            agree(bigHall);
        } else {
            tale.step(
                    "آموزش و پرورش و ورزش و جوانان پیش‌تر بر سر جدول مشترک هم‌رأی شده‌اند.",
                    "Education and the Sport office have agreed on a shared timetable before; it still holds.",
                    settled,
                    "/items/0/state",
                    "/items/0/balance");
        }
        return smallHall;
    }

    private void agree(String hall) {
        Reply sport = tale.step(
                "ادارهٔ ورزش و جوانان ساعت‌های خالی سالن را عرضه می‌کند.",
                "The Sport and Youth office offers the idle hours of its hall.",
                offered(hall),
                "/agency",
                "/state");
        Reply school = tale.step(
                "مدرسه‌ای همان‌جا همان ساعت‌ها را عرضه می‌کند؛ سامانه موازی بودن را می‌بیند.",
                "A school near by offers the same hours, and the system sees that the two are parallel.",
                api.as("school-owner")
                        .post("/v1/capacities", offer(null, "17:00", "20:00"))
                        .must(201),
                "/agency",
                "/state");
        Reply match = api.as("school-owner")
                .get("/v1/capacity-matches?capacity=" + school.id())
                .must(200);
        String path = "/v1/capacity-matches/" + match.text("/items/0/id");
        tale.step(
                "پیشنهاد هم‌نشینی ساخته شد؛ تصمیم با آدم‌هاست.",
                "A match is suggested; people decide.",
                match,
                "/items/0/state",
                "/items/0/overlapMinutesPerWeek");
        Reply seen = api.as("school-owner").get(path).must(200);
        Reply proposed = tale.step(
                "مدرسه جدول مشترک پیشنهاد می‌کند: یک روز این سالن، یک روز آن سالن.",
                "The school proposes a shared timetable: one day here, the next day there.",
                api.as("school-owner")
                        .change("PUT", path + "/timetable", timetable(sport.id(), school.id()), seen)
                        .must(200),
                "/state",
                "/timetableVersion");
        Map<String, Object> version = Map.of(
                "timetableVersion", proposed.body().path("timetableVersion").asInt());
        api.as("school-owner").post(path + "/consents", version).must(201);
        tale.step(
                "هر دو مالک رضایت می‌دهند: دو ظرفیت موازی، متقارن شد.",
                "Both owners consent: two parallel capacities are now symmetric.",
                api.as("sport-owner").post(path + "/consents", version).must(201),
                "/state",
                "/balance");
    }

    /// A hall is offered once; what an earlier telling offered stands.
    private Reply offered(String hall) {
        Reply all = api.publicly()
                .get("/v1/capacities?county=%s&area=%s&agency=SPORT_YOUTH&limit=100".formatted(Cast.COUNTY, Cast.TOWN))
                .must(200);
        for (JsonNode offer : all.body().path("items")) {
            if (offer.path("facilityId").asText().equals(hall)
                    && !offer.path("state").asText().equals("WITHDRAWN")) {
                return api.publicly()
                        .get("/v1/capacities/" + offer.path("id").asText())
                        .must(200);
            }
        }
        return api.as("sport-owner")
                .post("/v1/capacities", offer(hall, "16:00", "21:00"))
                .must(201);
    }

    private String facility(String venue, String name, int places) {
        String path = "/v1/venues/" + venue + "/facilities";
        for (JsonNode facility :
                api.publicly().get(path + "?limit=100").must(200).body().path("items")) {
            if (facility.at("/names/fa").asText().equals(name)) {
                return facility.path("id").asText();
            }
        }
        return api.as("takhti-operator")
                .post(path, Map.of("kind", "SPORT_HALL", "names", Map.of("fa", name), "places", places))
                .must(201)
                .text("/id");
    }

    private static Map<String, Object> offer(
            @org.jspecify.annotations.Nullable String facility, String from, String to) {
        var offer = new java.util.HashMap<String, Object>(Map.of(
                "kind",
                "SPORT_HALL",
                "county",
                Cast.COUNTY,
                "areaCode",
                Cast.TOWN,
                "locality",
                "شوش",
                "places",
                40,
                "conditions",
                "با حضور مسئول سالن (نمونه)",
                "idleWindows",
                List.of("SAT", "SUN", "MON", "TUE", "WED").stream()
                        .map(day -> Map.of("weekday", day, "from", from, "to", to))
                        .toList()));
        if (facility != null) {
            offer.put("facilityId", facility);
        }
        return offer;
    }

    private Map<String, Object> timetable(UUID sport, UUID school) {
        return Map.of(
                "fromOn", cast.today().plusDays(1).toString(),
                "toOn", cast.today().plusDays(28).toString(),
                "slotMinutes", 90,
                "lines",
                        List.of(
                                line(sport, "SAT", "WOMEN"),
                                line(school, "SUN", "MEN"),
                                line(sport, "MON", "MEN"),
                                line(school, "TUE", "WOMEN")));
    }

    private static Map<String, Object> line(UUID capacity, String weekday, String audience) {
        return Map.of("capacityId", capacity, "weekday", weekday, "from", "17:00", "to", "20:00", "audience", audience);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
