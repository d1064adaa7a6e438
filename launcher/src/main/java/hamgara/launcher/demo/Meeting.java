package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A session of the working group at the library, from its preparation to the opening of its doors.
final class Meeting {

    static final String GROUP = "WG-SPO";

    /// Who comes; more than the quorum.
    static final int PEOPLE = 8;

    private static final int SEATS = 10;
    private static final int PREFILLED = 15;

    private final Api api;
    private final Cast cast;
    private final HallTime time;
    private final String path;
    private final Instant startsAt;

    private Meeting(Api api, Cast cast, HallTime time, String path, Instant startsAt) {
        this.api = api;
        this.cast = cast;
        this.time = time;
        this.path = path;
        this.startsAt = startsAt;
    }

    /// A draft of a session.
    static Meeting prepared(Api api, Cast cast, HallTime time, String hall, Map<String, Object> request) {
        Reply session = api.as("secretary")
                .post("/v1/halls/" + hall + "/sessions", request)
                .must(201);
        return new Meeting(api, cast, time, "/v1/sessions/" + session.id(), Instant.parse(session.text("/startsAt")));
    }

    /// A session in this place.
    static Map<String, Object> request(String venue, String name, Instant startsAt) {
        return Map.of(
                "names",
                Map.of("fa", name),
                "mode",
                "IN_PERSON",
                "venueCode",
                venue,
                "startsAt",
                startsAt.toString(),
                "endsAt",
                startsAt.plus(Duration.ofHours(2)).toString(),
                "capacity",
                SEATS,
                "workingGroup",
                GROUP);
    }

    String path() {
        return path;
    }

    Reply read() {
        return api.as("secretary").get(path).must(200);
    }

    Reply agenda() {
        return api.as("secretary").get(path + "/agenda").must(200);
    }

    /// What the group has open stays on its agenda, and these come after it.
    Reply plan(List<Map<String, Object>> more) {
        Reply now = agenda();
        List<Map<String, Object>> items = new ArrayList<>();
        for (JsonNode item : now.body().path("items")) {
            if (items.size() < PREFILLED) {
                var kept = new HashMap<String, Object>();
                kept.put("title", item.path("title").asText());
                kept.put("kind", item.path("kind").asText());
                kept.put("minutes", item.path("minutes").asInt());
                kept.put("resolutionId", item.path("resolutionId").asText());
                items.add(kept);
            }
        }
        items.addAll(more);
        return api.as("secretary")
                .change("PUT", path + "/agenda", Map.of("items", items), now)
                .must(200);
    }

    Reply announce() {
        return step("announce", null);
    }

    /// The code for the door, or that one waits.
    Reply register(int neighbour) {
        return api.as(cast.neighbour(neighbour))
                .post(path + "/registrations", Map.of())
                .must(201);
    }

    /// Its evening comes.
    void comes() {
        time.passTo(startsAt.minus(Duration.ofMinutes(15)));
    }

    /// One after the other shows the code, and the desk lets each in.
    Reply letIn(List<String> codes) {
        Reply last = read();
        for (String code : codes) {
            last = api.until(
                            reply -> !reply.isCode("CHECK_IN_CLOSED"),
                            () -> api.as("desk").post(path + "/check-ins", Map.of("code", code)))
                    .must(201);
        }
        return last;
    }

    Reply open() {
        return step("open", Map.of());
    }

    Reply hold() {
        return step("hold", null);
    }

    Reply close() {
        return step("close", null);
    }

    private Reply step(String step, @org.jspecify.annotations.Nullable Object body) {
        return api.as("secretary")
                .change("POST", path + "/" + step, body, read())
                .must(200);
    }
}
