package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A demand finds its affirmative words and is published in the dialogue hall.
final class DialogueAct {

    /// Supporters that bring a proposal to its agency.
    static final int LINE = 12;

    /// What somebody sends who supports a proposal.
    static final Map<String, Object> JOINS = Map.of("kind", "JOIN");

    private static final String TITLE = "سانس عصر بانوان در سالن‌های مدرسه";
    private static final String WISH = "مدرسه‌ها سه عصر در هفته سالن ورزشی را با مسئول و بیمه به بانوان بدهند.";
    private static final Map<String, Object> WHOLE = Map.of(
            "whatExists", "سالن‌های مدرسه از ساعت ۱۶ خالی‌اند.",
            "whatShouldBeDone", WISH,
            "existingCapacity", "سالن‌های ثبت‌شده در فهرست ظرفیت‌ها",
            "whoBenefits", "زنان و دختران شوش و حر");

    private final Api api;
    private final Tale tale;
    private final Cast cast;
    private final HallTime time;

    DialogueAct(Api api, Tale tale, Cast cast, HallTime time) {
        this.api = api;
        this.tale = tale;
        this.cast = cast;
        this.time = time;
    }

    /// What the other acts need of it.
    record Published(String hall, Reply proposal) {}

    Published play() {
        tale.chapter("تاگ، تالار گفت‌وگو", "TAG, the dialogue hall");
        String hall = hall();
        phases(hall);
        Reply twin = api.as(cast.neighbour(14))
                .post("/v1/proposals", of(hall, WHOLE, true))
                .must(201);
        String draft = incomplete(hall);
        Reply proposal = published(hall, draft, twin);
        tale.step(
                "همسایه‌ای که همین را نوشته بود، پیشنهاد خود را پس می‌گیرد: یک صدا به‌جای دو صدا.",
                "The neighbour who had written the same takes hers back: one voice instead of two.",
                api.as(cast.neighbour(14))
                        .change("POST", "/v1/proposals/" + twin.id() + "/withdraw", Map.of("reason", "DUPLICATE"), twin)
                        .must(200),
                "/state",
                "/withdrawReason");
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
        return new Published(hall, proposal);
    }

    private String hall() {
        Reply halls = api.publicly()
                .get("/v1/halls?kind=COUNTY&county=" + Cast.COUNTY)
                .must(200);
        Reply hall = halls.body().path("items").isEmpty()
                ? opened()
                : api.publicly().get("/v1/halls/" + halls.text("/items/0/id")).must(200);
        if (!agrees(hall.body().path("policy"))) {
            hall = api.as("governor")
                    .change("PUT", "/v1/halls/" + hall.id() + "/policy", terms(), hall)
                    .must(200);
        }
        return tale.step(
                        "تالار شوش باز است، با آیین‌نامه‌ای تاریخ‌دار: آستانه، مهلت‌ها، حد نصاب.",
                        "The hall of Shush is open, with a dated policy: the line, the clocks, the quorum.",
                        hall,
                        "/names/fa",
                        "/policy/supportThreshold",
                        "/policy/answerDays",
                        "/policy/quorum")
                .id()
                .toString();
    }

    private Reply opened() {
        Map<String, Object> request = Map.of(
                "county", Cast.COUNTY,
                "names", Map.of("fa", "تالار گفت‌وگوی شوش", "ar", "قاعة حوار شوش", "en", "Dialogue hall of Shush"),
                "policy", terms());
        return api.until(reply -> reply.is(201), () -> {
            Reply opened = api.as("governor").post("/v1/halls", request);
            return opened.isCode("COUNTY_NOT_ENABLED") ? opened : opened.must(201);
        });
    }

    private Map<String, Object> terms() {
        return Map.of(
                "supportThreshold", LINE,
                "acknowledgeDays", 2,
                "answerDays", 10,
                "quorum", 5,
                "noticeDays", time.noticeDays(),
                "objectionDays", 3);
    }

    private boolean agrees(JsonNode policy) {
        return terms().entrySet().stream()
                .allMatch(term -> policy.path(term.getKey())
                        .asText()
                        .equals(term.getValue().toString()));
    }

    private void phases(String hall) {
        String path = "/v1/halls/" + hall + "/phases";
        String turn = time.now().plus(Duration.ofDays(180)).toString();
        Map<String, Object> all = Map.of(
                "from",
                time.now().minus(Duration.ofHours(1)).toString(),
                "to",
                turn,
                "open",
                List.of("PROPOSE", "SUPPORT", "STATE", "VOTE", "COMMENT", "REGISTER"));
        Map<String, Object> then = Map.of("from", turn, "open", List.of("SUPPORT", "COMMENT", "REGISTER"));
        tale.step(
                "دبیر دوره‌های تالار را می‌نویسد: شش ماه برای گفتن و پیشنهاد دادن، سپس پشتیبانی و نشست.",
                "The secretary sets the phases: half a year to speak and propose, then support and sessions.",
                api.as("secretary")
                        .change(
                                "PUT",
                                path,
                                Map.of("phases", List.of(all, then)),
                                api.publicly().get(path).must(200))
                        .must(200),
                "/phases/0/fromJalali",
                "/phases/0/open",
                "/phases/1/open");
    }

    /// The id of the draft that keeps what was refused.
    private String incomplete(String hall) {
        Reply refused = tale.step(
                "گلایهٔ تنها رد نمی‌شود؛ سامانه می‌گوید کدام بخش ایجابی را کامل کند و نوشته را نگه می‌دارد.",
                "A mere complaint is not dropped: the answer names the parts to complete, and a draft keeps the words.",
                api.as(cast.neighbour(1))
                        .post("/v1/proposals", of(hall, Map.of("whatExists", "سالن کم است و صدایمان نمی‌رسد."), true))
                        .must(422),
                "/code",
                "/parts",
                "/draftId");
        String path = "/v1/drafts/" + refused.text("/draftId");
        Reply draft = api.as(cast.neighbour(1)).get(path).must(200);
        tale.holds(
                refused.isCode("NEEDS_AFFIRMATIVE")
                        && draft.text("/body/whatExists").equals("سالن کم است و صدایمان نمی‌رسد."),
                "the draft should keep the words",
                draft);
        api.as(cast.neighbour(1))
                .put(
                        path,
                        of(
                                hall,
                                Map.of(
                                        "whatExists", "سالن‌های مدرسه از ساعت ۱۶ خالی‌اند.",
                                        "whatShouldBeDone", "وضعیت سالن‌ها بررسی شود.",
                                        "whoBenefits", "همه"),
                                false))
                .must(200);
        Reply advice = tale.step(
                "سنجهٔ متن راهنمایی می‌کند و جلوی کسی را نمی‌گیرد: «بررسی شود» یعنی چه کاری؟",
                "The checker advises and stands in nobody's way: “be looked into” names no act.",
                api.as(cast.neighbour(1)).post(path + "/check", Map.of()).must(200),
                "/missing",
                "/advice/0/code",
                "/advice/1/code");
        tale.holds(advice.body().path("advice").toString().contains("VAGUE_ACTION"), "advice is missing", advice);
        return path;
    }

    private Reply published(String hall, String draft, Reply twin) {
        api.as(cast.neighbour(1)).put(draft, of(hall, WHOLE, false)).must(200);
        Reply similar = tale.step(
                "پیش از انتشار، پیشنهادهای همانند نشان داده می‌شوند؛ نوشته‌اش در پیش‌نویس می‌ماند.",
                "Before she publishes, similar proposals are shown; her words stay in the draft.",
                api.as(cast.neighbour(1)).post(draft + "/submit", Map.of()).must(409),
                "/code",
                "/similar");
        tale.holds(
                similar.isCode("SIMILAR_PROPOSAL_EXISTS")
                        && similar.body().path("similar").toString().contains(twin.text("/id")),
                "the neighbour's proposal should be shown",
                similar);
        api.as(cast.neighbour(1)).put(draft, of(hall, WHOLE, true)).must(200);
        return tale.step(
                "پیشنهاد در چهار بخش منتشر شد؛ نام نویسنده جایی نیست.",
                "The proposal is published in four parts; its author's name is nowhere.",
                api.as(cast.neighbour(1)).post(draft + "/submit", Map.of()).must(201),
                "/state",
                "/supportThreshold",
                "/windowUntil");
    }

    private static Map<String, Object> of(String hall, Map<String, Object> parts, boolean similarSeen) {
        var proposal = new HashMap<>(parts);
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
                similarSeen));
        return proposal;
    }
}
