package hamgara.launcher.demo;

import java.util.Map;

/// The agency answers, the hall takes the answer, and those who asked rate it.
final class AnswerAct {

    private static final int RATERS = 12;

    private final Api api;
    private final Tale tale;
    private final Cast cast;
    private final HallTime time;

    AnswerAct(Api api, Tale tale, Cast cast, HallTime time) {
        this.api = api;
        this.tale = tale;
        this.cast = cast;
        this.time = time;
    }

    void play(Reply agencyCase) {
        tale.chapter("پاسخ", "The answer");
        String path = "/v1/cases/" + agencyCase.id();
        Reply answered = tale.step(
                "دستگاه پاسخ می‌دهد: پذیرفته شد، با برنامه؛ پیداست که به‌هنگام بود یا نه.",
                "The agency answers: accepted, with a plan; whether it was in time is plain to see.",
                api.as("sport-officer")
                        .change(
                                "POST",
                                path + "/answer",
                                Map.of(
                                        "decision", "ACCEPT",
                                        "reason", "سالن‌ها عصرها خالی‌اند و مسئول دارند.",
                                        "plan", "سه عصر در هفته، در سه مدرسه."),
                                api.publicly().get(path).must(200))
                        .must(200),
                "/state",
                "/answer/decision",
                "/answer/inTime");
        tale.holds(
                answered.body().at("/answer/inTime").asBoolean() != time.isOurs(),
                "the answer should say whether it was late",
                answered);
        tale.step(
                "تالار پاسخ را می‌پذیرد.",
                "The hall takes the answer.",
                api.as("secretary")
                        .change("POST", path + "/accept", null, answered)
                        .must(200),
                "/acceptedAt");
        rate(path);
    }

    private void rate(String path) {
        for (int i = 2; i < 2 + RATERS; i++) {
            api.as(cast.neighbour(i))
                    .put(path + "/ratings/me", Map.of("wave", "ANSWER", "stars", i % 3 == 0 ? 3 : 4))
                    .must(200);
        }
        Reply outsider = api.as(cast.neighbour(20)).put(path + "/ratings/me", Map.of("wave", "ANSWER", "stars", 5));
        tale.holds(outsider.isCode("SUPPORTER_NEEDED"), "who asked should rate", outsider);
        Reply ratings = tale.step(
                "پشتیبانان به پاسخ نمره دادند؛ از شمار کم هیچ عددی گفته نمی‌شود.",
                "The supporters rated the answer; of few people no number would be told.",
                api.publicly().get(path + "/ratings").must(200),
                "/items/0/count",
                "/items/0/mean");
        tale.holds(ratings.body().at("/items/0/count").asInt() == RATERS, "each rating should count once", ratings);
    }
}
