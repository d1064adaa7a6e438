package hamgara.bench;

import com.fasterxml.jackson.databind.JsonNode;
import hamgara.launcher.process.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// A seasonal round of as many schools and clubs as a province may have, from the applications to the reservations.
final class RoundBenchmark {

    private static final int APPLICATIONS = 2_000;
    private static final int ROOMS = 70;
    private static final List<String> DAYS = List.of("SAT", "SUN", "MON", "TUE", "WED", "THU", "FRI");

    private final County county;
    private final Report report;
    private final Progress progress;
    private final String manager;
    private final LocalDate today = LocalDate.now(Halls.TEHRAN);

    RoundBenchmark(County county, Report report, Progress progress) {
        this.county = county;
        this.report = report;
        this.progress = progress;
        this.manager = county.token("programme-manager", "county", County.CODE);
    }

    void run() {
        var windows = new ArrayList<Map<String, ?>>();
        for (int room = 1; room <= ROOMS; room++) {
            for (String day : DAYS) {
                windows.add(Map.of(
                        "facilityId", room(room), "weekday", day, "from", "16:00", "to", "22:00", "audience", "MIXED"));
            }
        }
        JsonNode round = county.post(
                manager,
                "/v1/allocation-rounds",
                Map.of(
                        "county", County.CODE,
                        "names", Map.of("fa", "دورهٔ سنجش"),
                        "opensOn", today.toString(),
                        "closesOn", today.plusDays(7).toString(),
                        "fromOn", today.plusDays(10).toString(),
                        "toOn", today.plusDays(100).toString(),
                        "windows", windows));
        String path = "/v1/allocation-rounds/" + round.path("id").asText();
        timed("taking " + APPLICATIONS + " applications", () -> {
            for (int i = 0; i < APPLICATIONS; i++) {
                county.post(
                        county.token("agency-officer", "agency", "CLUB" + i), path + "/applications", application(i));
            }
            return round;
        });
        JsonNode closed = step(path, "close", round);
        JsonNode first = timed("sharing the hours out", () -> step(path, "allocate", closed));
        JsonNode again = timed("sharing them out again", () -> step(path, "allocate", first));
        timed("reserving them for 13 weeks", () -> step(path, "publish", again));
        note("round: " + again.path("summary"));
    }

    /// Two groups of an hour or more each, on three afternoons best and on a fourth one too.
    private static Map<String, ?> application(int number) {
        var sections = new ArrayList<Map<String, ?>>();
        for (int section = 0; section < 2; section++) {
            int day = number + section;
            var ranges = new ArrayList<Map<String, ?>>();
            for (int i = 0; i < 4; i++) {
                ranges.add(Map.of(
                        "weekday",
                        DAYS.get((day + i) % 7),
                        "from",
                        number % 2 == 0 ? "16:00" : "17:00",
                        "to",
                        "21:00",
                        "preference",
                        i < 3 ? "PRIMARY" : "SECONDARY"));
            }
            var one = new HashMap<String, Object>(Map.of(
                    "name",
                    "گروه " + section,
                    "persons",
                    10 + number % 10,
                    "audience",
                    number % 2 == 0 ? "WOMEN" : "MEN",
                    "minMinutes",
                    60,
                    "maxMinutes",
                    90,
                    "timesPerWeek",
                    1 + number % 2,
                    "ranges",
                    ranges));
            if (number % 3 == 0) {
                one.put("facilities", List.of(room(number % ROOMS + 1), room((number + 7) % ROOMS + 1)));
            }
            sections.add(one);
        }
        return Map.of(
                "applicant",
                number % 2 == 0 ? "SCHOOL" : "CLUB",
                "organisation",
                "گروه " + number,
                "sections",
                sections);
    }

    private static String room(int number) {
        return String.format(Locale.ROOT, "00000000-0000-7000-8004-%012x", number);
    }

    private JsonNode step(String path, String step, JsonNode seen) {
        return county.post(
                manager,
                path + "/" + step,
                Map.of(),
                "If-Match",
                "\"" + seen.path("version").asLong() + "\"");
    }

    private JsonNode timed(String what, Supplier<JsonNode> work) {
        long begun = System.nanoTime();
        JsonNode answer = work.get();
        note(String.format(Locale.ROOT, "round: %s took %.1f s", what, (System.nanoTime() - begun) / 1e9));
        return answer;
    }

    private void note(String text) {
        report.note(text);
        progress.say(text);
    }
}
