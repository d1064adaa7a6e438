package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// The agency keeps silent: it is warned, stands on the public board, and its lateness climbs.
final class LatenessAct {

    private static final int DAYS_LATE = 5;

    private final Api api;
    private final Tale tale;
    private final HallTime time;
    private final EventAct events;

    LatenessAct(Api api, Tale tale, HallTime time, EventAct events) {
        this.api = api;
        this.tale = tale;
        this.time = time;
        this.events = events;
    }

    /// @param next the session until which nobody answers
    void play(Reply agencyCase, Meeting next) {
        tale.chapter("مهلت می‌گذرد", "The clock runs out");
        if (!time.isOurs()) {
            tale.leavesOut(
                    "هشدار، تابلوی دیرکرد و بالا رفتن به رئیس و فرماندار اینجا گفته نمی‌شود: روزهای کاری باید بگذرد و ساعت"
                            + " از آن دیگران است.",
                    "Warnings, the board of lateness and the climb to head and governor are left out here: working days"
                            + " have to pass, and the clock belongs to others.");
            return;
        }
        String path = "/v1/cases/" + agencyCase.id();
        JsonNode soon = events.awaits(
                "hamgara.forum.case-due-soon.v1",
                agencyCase.text("/id"),
                data -> data.path("percent").asInt() >= 80);
        Reply open = api.publicly().get(path).must(200);
        tale.holds(!open.body().path("overdue").asBoolean(), "it should not be late yet", open);
        tale.step(
                "هشدار «نزدیک مهلت» به دستگاه رسید؛ هنوز دیر نشده است.",
                "The agency is told that it is due soon; it is not late yet.",
                "GET /v1/events (integrator) → case-due-soon percent=%s dueAt=%s"
                        .formatted(soon.path("percent"), soon.path("dueAt").asText()));
        next.comes();
        late(path);
        board(agencyCase);
        timeline(path, agencyCase);
    }

    private void late(String path) {
        Reply late = tale.step(
                "پاسخی نیامد: پرونده دیر است، به روزهای کاری شوش.",
                "No answer came: the case is late, in working days of Shush.",
                api.until(
                        reply -> reply.body().path("level").asInt() >= 2
                                && reply.body().path("workingDaysLate").asInt() >= DAYS_LATE,
                        () -> api.publicly().get(path).must(200)),
                "/overdue",
                "/workingDaysLate",
                "/level",
                "/originalAnswerDueAtJalali");
        tale.holds(late.body().path("overdue").asBoolean(), "it should be late", late);
    }

    private void board(Reply agencyCase) {
        Reply board = api.publicly()
                .get("/v1/overdue?county=%s&agency=SPORT_YOUTH&limit=100".formatted(Cast.COUNTY))
                .must(200);
        int place = 0;
        for (JsonNode line : board.body().path("items")) {
            place++;
            if (line.path("caseId").asText().equals(agencyCase.text("/id"))) {
                tale.step(
                        "تابلوی دیرکرد همگانی است و همه یک چیز می‌بینند.",
                        "The board of late agencies is public, and everybody sees the same.",
                        "%s line %d: %s workingDaysLate=%s level=%s"
                                .formatted(
                                        board,
                                        place,
                                        line.path("agency").asText(),
                                        line.path("workingDaysLate"),
                                        line.path("level")));
                return;
            }
        }
        throw new StepFailed("the case should stand on the board: " + board.body());
    }

    private void timeline(String path, Reply agencyCase) {
        List<String> roles = List.of("agency-head", "governor");
        for (String role : roles) {
            events.awaits(
                    "hamgara.forum.case-escalated.v1",
                    agencyCase.text("/id"),
                    data -> data.path("toRole").asText().equals(role));
        }
        Reply timeline = api.publicly().get(path + "/timeline?limit=100").must(200);
        long climbed = timeline.body()
                .path("items")
                .valueStream()
                .filter(step -> step.path("step").asText().equals("ESCALATED"))
                .count();
        tale.holds(climbed >= roles.size(), "the case should have climbed", timeline);
        tale.step(
                "پرونده خودبه‌خود بالا رفت: رئیس دستگاه، سپس فرماندار، و اگر باز پاسخی نباشد معاون استاندار.",
                "The case climbed by itself: to the head of the agency, to the governor, and without an answer on to the"
                        + " deputy governor-general.",
                "%s ESCALATED×%d → %s".formatted(timeline, climbed, roles));
    }
}
