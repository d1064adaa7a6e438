package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// In the dialogue hall a demand in affirmative words becomes a verified deed.
final class ForumAct {

    private static final int CROWD = 20;
    private static final int STATEMENTS = 7;
    private static final String TITLE = "سانس عصر بانوان در سالن‌های مدرسه";
    private static final String WISH = "مدرسه‌ها سه عصر در هفته سالن ورزشی را با مسئول و بیمه به بانوان بدهند.";

    private final Api api;
    private final Tale tale;
    private final Cast cast;

    ForumAct(Api api, Tale tale, Cast cast) {
        this.api = api;
        this.tale = tale;
        this.cast = cast;
    }

    void play() {
        tale.chapter("تاگ، تالار گفت‌وگو", "TAG, the dialogue hall");
        String hall = hall();
        Reply incomplete = tale.step(
                "گلایهٔ تنها رد نمی‌شود؛ سامانه می‌گوید کدام بخش ایجابی را کامل کند.",
                "A mere complaint is not dropped: the answer says which affirmative parts to complete.",
                api.as(cast.neighbour(1))
                        .post("/v1/proposals", proposal(hall, Map.of("whatExists", "سالن کم است.")))
                        .must(422),
                "/code",
                "/parts");
        if (!incomplete.isCode("NEEDS_AFFIRMATIVE")) {
            throw new StepFailed("expected NEEDS_AFFIRMATIVE: " + incomplete.body());
        }
        tale.step(
                "پیش از نوشتن، پیشنهادهای همانند نشان داده می‌شوند.",
                "Before she writes, similar proposals are shown.",
                api.publicly()
                        .post("/v1/proposals/similar", Map.of("hallId", hall, "title", TITLE, "text", WISH))
                        .must(200),
                "/items");
        Reply proposal = tale.step(
                "پیشنهاد در چهار بخش منتشر شد؛ نام نویسنده جایی نیست.",
                "The proposal is published in four parts; its author's name is nowhere.",
                api.as(cast.neighbour(1))
                        .post(
                                "/v1/proposals",
                                proposal(
                                        hall,
                                        Map.of(
                                                "whatExists", "سالن‌های مدرسه از ساعت ۱۶ خالی‌اند.",
                                                "whatShouldBeDone", WISH,
                                                "existingCapacity", "سالن‌های ثبت‌شده در فهرست ظرفیت‌ها",
                                                "whoBenefits", "زنان و دختران شوش و حر")))
                        .must(201),
                "/state",
                "/supportThreshold");
        tale.step(
                "یکی آن را بهتر می‌کند: پیشنهاد ظرفیت به‌جای رأی منفی.",
                "Somebody improves it: an offer of capacity instead of a vote against.",
                api.as(cast.neighbour(2))
                        .post(
                                "/v1/proposals/" + proposal.id() + "/improvements",
                                Map.of(
                                        "kind",
                                        "CAPACITY_OFFER",
                                        "lang",
                                        "fa",
                                        "text",
                                        "من هفته‌ای دو عصر مسئول سالن می‌شوم."))
                        .must(201),
                "/kind");
        commonGround(hall);
        String agencyCase = support(proposal);
        new CaseAct(api, tale, cast).play(agencyCase);
    }

    private String hall() {
        for (JsonNode hall :
                api.publicly().get("/v1/halls?limit=100").must(200).body().path("items")) {
            if (hall.path("county").asText().equals(Cast.COUNTY)) {
                return told(api.publicly()
                        .get("/v1/halls/" + hall.path("id").asText())
                        .must(200));
            }
        }
        Map<String, Object> request = Map.of(
                "county", Cast.COUNTY,
                "names", Map.of("fa", "تالار گفت‌وگوی شوش", "ar", "قاعة حوار شوش", "en", "Dialogue hall of Shush"),
                "policy", Map.of("supportThreshold", 5));
        return told(api.until(reply -> reply.is(201), () -> {
            Reply opened = api.as("governor").post("/v1/halls", request);
            return opened.isCode("COUNTY_NOT_ENABLED") ? opened : opened.must(201);
        }));
    }

    private String told(Reply hall) {
        return tale.step(
                        "تالار شوش باز است، با آیین‌نامه‌ای تاریخ‌دار.",
                        "The hall of Shush is open, with a dated policy.",
                        hall,
                        "/names/fa",
                        "/policy/supportThreshold",
                        "/policy/answerDays")
                .id()
                .toString();
    }

    /// Two groups of five differ about seven statements and share one.
    private void commonGround(String hall) {
        String shared = statement(hall, "سالن مدرسه عصرها برای محله باز باشد " + cast.code("نمونه"));
        for (int j = 1; j <= STATEMENTS; j++) {
            String divided = statement(hall, "خواستهٔ " + j + " " + cast.code("نمونه"));
            for (int i = 1; i <= 10; i++) {
                vote(i, divided, (i <= 5) == (j % 2 == 0) ? "AGREE" : "DISAGREE");
            }
        }
        for (int i = 1; i <= 10; i++) {
            vote(i, shared, i == 4 ? "PASS" : "AGREE");
        }
        tale.step(
                "نقشهٔ نظرها دو گروه و زمینهٔ مشترکشان را نشان می‌دهد؛ گروه‌های کوچک پنهان می‌مانند.",
                "The opinion map shows two groups and the ground they share; small groups stay hidden.",
                api.until(
                        reply -> reply.body().path("groups").size() == 2 && isCounted(reply, shared),
                        () -> api.publicly()
                                .get("/v1/halls/" + hall + "/common-ground")
                                .must(200)),
                "/method",
                "/smallestGroup",
                "/groups",
                "/statements/0/consensus");
    }

    private static boolean isCounted(Reply ground, String statement) {
        for (JsonNode each : ground.body().path("statements")) {
            if (each.path("statementId").asText().equals(statement)) {
                return each.path("agree").asInt() == 9 && each.path("pass").asInt() == 1;
            }
        }
        return false;
    }

    private void vote(int neighbour, String statement, String vote) {
        api.as(cast.neighbour(neighbour))
                .put("/v1/statements/" + statement + "/votes/me", Map.of("vote", vote))
                .must(200);
    }

    private String statement(String hall, String text) {
        return api.as(cast.neighbour(1))
                .post("/v1/statements", Map.of("hallId", hall, "lang", "fa", "text", text))
                .must(201)
                .text("/id");
    }

    /// Supporters bring it over the threshold; a hall with a high one needs its secretary.
    private String support(Reply proposal) {
        String path = "/v1/proposals/" + proposal.id();
        int threshold = proposal.body().path("supportThreshold").asInt();
        if (threshold > CROWD) {
            api.as("secretary").post(path + "/cases", Map.of()).must(201);
        }
        for (int i = 2; i <= threshold + 1 && threshold <= CROWD; i++) {
            api.as(cast.neighbour(i))
                    .put(path + "/supports/me", Map.of("kind", "JOIN"))
                    .must(200);
        }
        return tale.step(
                        "پشتیبانی به آستانه رسید و پروندهٔ دستگاه در همان لحظه باز شد.",
                        "Support reached the threshold, and the agency's case opened in that same moment.",
                        api.publicly().get(path).must(200),
                        "/state",
                        "/supporters",
                        "/caseId")
                .text("/caseId");
    }

    private static Map<String, Object> proposal(String hall, Map<String, Object> parts) {
        var proposal = new java.util.HashMap<String, Object>(parts);
        proposal.putAll(Map.of(
                "hallId",
                hall,
                "subject",
                "SPORT",
                "lang",
                "fa",
                "title",
                TITLE,
                "areaCode",
                Cast.TOWN,
                "similarSeen",
                true));
        return proposal;
    }
}
