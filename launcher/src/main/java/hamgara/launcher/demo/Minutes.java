package hamgara.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The minutes of one session, from their first words to their seal.
final class Minutes {

    private final Api api;
    private final HallTime time;
    private final String path;

    private Minutes(Api api, HallTime time, String path) {
        this.api = api;
        this.time = time;
        this.path = path;
    }

    /// What became of one item of the agenda.
    static Minutes begun(Api api, HallTime time, Meeting meeting, Map<String, Object> item) {
        Reply draft = api.as("secretary")
                .post(meeting.path() + "/minutes", words(item))
                .must(201);
        return new Minutes(api, time, "/v1/minutes/" + draft.id());
    }

    private static Map<String, Object> words(Map<String, Object> item) {
        return Map.of(
                "lang",
                "fa",
                "summary",
                "نشست با گزارش دبیر آغاز شد و حاضران دربارهٔ دستور کار نظر دادند.",
                "items",
                List.of(item));
    }

    String path() {
        return path;
    }

    Reply read() {
        return api.as("secretary").get(path).must(200);
    }

    Reply rewrite(Map<String, Object> item) {
        return api.as("secretary").change("PUT", path, words(item), read()).must(200);
    }

    Reply circulate() {
        return step("secretary", "circulate").must(200);
    }

    /// Whatever comes of it.
    Reply approve() {
        return step("secretary", "approve");
    }

    Reply sign(String who) {
        return step(who, "sign").must(200);
    }

    /// Comes to the end of the days of objection, and to this moment if that is later.
    void waits(Instant least) {
        Instant over = Instant.parse(read().text("/objectionUntil")).plus(Duration.ofMinutes(30));
        time.passTo(Stream.of(over, least).max(Comparator.naturalOrder()).orElseThrow());
    }

    private Reply step(String who, String step) {
        return api.as(who).change("POST", path + "/" + step, null, read());
    }
}
