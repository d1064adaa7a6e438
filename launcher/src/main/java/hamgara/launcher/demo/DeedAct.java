package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The agency does what it took on and shows it; somebody outside verifies it in the next session of the group, and
/// everybody can walk back from the deed to the demand.
final class DeedAct {

    /// Days after the answer was due; five of them are working days, also where holidays lie in between.
    private static final Duration LATE = Duration.ofDays(15);

    private final Api api;
    private final Tale tale;
    private final Cast cast;
    private final HallTime time;

    DeedAct(Api api, Tale tale, Cast cast, HallTime time) {
        this.api = api;
        this.tale = tale;
        this.cast = cast;
        this.time = time;
    }

    /// A resolution and the next session that looks at it.
    ///
    /// @param path of the resolution
    /// @param item of the agenda, where it stands
    /// @param codes of those who will come
    record Invited(String path, Meeting meeting, String item, List<String> codes) {}

    /// Invites to the next session; the group's agenda begins with what is open.
    ///
    /// @param resolution the id of the one that came out of the minutes; empty where these could not be signed
    Invited invite(DialogueAct.Published published, SessionAct.Held held, Reply agencyCase, String resolution) {
        tale.chapter("نشست بعدی کارگروه", "The next session of the group");
        String id = resolution.isEmpty() ? adopted(agencyCase) : resolution;
        Instant after = Instant.parse(agencyCase.text("/answerDueAt")).plus(LATE);
        Meeting meeting = Meeting.prepared(
                api,
                cast,
                time,
                published.hall(),
                Meeting.request(held.venue(), "نشست بعدی کارگروه (نمونه)", time.sessionAfter(after)));
        JsonNode item = onAgenda(meeting, id);
        tale.step(
                "دستور کار نشست بعدی خودبه‌خود با مصوبه‌های باز پر شده است.",
                "The agenda of the next session has filled itself with the open resolutions.",
                "GET %s/agenda (secretary) → %s".formatted(meeting.path(), item));
        tale.step(
                "دعوت به نشست بعدی:",
                "The invitation to the next session:",
                meeting.announce(),
                "/state",
                "/startsAtJalali");
        List<String> codes = new ArrayList<>();
        for (int i = 1; i <= Meeting.PEOPLE; i++) {
            codes.add(meeting.register(i).text("/code"));
        }
        return new Invited("/v1/resolutions/" + id, meeting, item.path("id").asText(), codes);
    }

    void play(DialogueAct.Published published, Reply agencyCase, Invited invited) {
        tale.chapter("از مصوبه تا کار انجام‌شده", "From resolution to deed");
        Reply claimed = claimed(invited.path());
        Map<String, Object> here = Map.of("sessionId", invited.meeting().read().text("/id"));
        Reply own = api.as("sport-head").change("POST", invited.path() + "/verify", here, claimed);
        tale.holds(own.isCode("VERIFIER_FROM_OWNER"), "the owner must not verify its own work", own);
        tale.step(
                "رئیس همان دستگاه نمی‌تواند کار خودش را تأیید کند.",
                "The head of that same agency cannot verify its own work.",
                own,
                "/code");
        met(invited);
        if (!time.isOurs()) {
            tale.leavesOut(
                    "تأیید در نشست اینجا گفته نمی‌شود: صورت‌جلسهٔ آن باید امضا شود و ساعت از آن دیگران است.",
                    "The verification in the session is left out here: its minutes have to be signed, and the clock"
                            + " belongs to others.");
            return;
        }
        verified(invited, here);
        chain(published, agencyCase, invited.path());
    }

    /// Where no minutes could be signed, the group adopts it out of the case.
    private String adopted(Reply agencyCase) {
        return tale.step(
                        "کارگروه از همان پرونده مصوبه می‌نویسد: یک دستگاه مسئول، مهلت، شاخص.",
                        "Out of the case the group adopts a resolution: one owner, a due date, an indicator.",
                        api.as("secretary")
                                .post(
                                        "/v1/resolutions",
                                        Map.of(
                                                "caseId", agencyCase.text("/id"),
                                                "workingGroup", Meeting.GROUP,
                                                "lang", "fa",
                                                "text", "سه عصر در هفته برای بانوان.",
                                                "indicator", "سه سالن، سه عصر در هفته",
                                                "ownerAgency", "SPORT_YOUTH",
                                                "dueOn",
                                                        time.today()
                                                                .plusDays(30)
                                                                .toString()))
                                .must(201),
                        "/ownerAgency",
                        "/dueOnJalali",
                        "/state")
                .text("/id");
    }

    private Reply claimed(String path) {
        Reply started = api.as("sport-officer")
                .change("POST", path + "/start", null, api.publicly().get(path).must(200))
                .must(200);
        Reply empty = api.as("sport-officer").change("POST", path + "/claim-done", null, started);
        tale.holds(empty.isCode("EVIDENCE_NEEDED"), "a claim should need evidence", empty);
        tale.step(
                "گواه: فایل نزد دستگاه می‌ماند و درهم‌سازش اینجا ثبت می‌شود.",
                "Evidence: the file stays with the agency, its hash is kept here.",
                api.as("sport-officer")
                        .post(
                                path + "/evidence",
                                Map.of(
                                        "kind", "DOCUMENT",
                                        "sha256", MinutesAct.sha256("جدول سانس‌ها " + path),
                                        "lang", "fa",
                                        "description", "جدول سانس‌های سه سالن (نمونه)",
                                        "takenOn", time.today().toString()))
                        .must(201),
                "/kind",
                "/sha256");
        return tale.step(
                "دستگاه با سند می‌گوید انجام شد؛ این هنوز «تأییدشده» نیست.",
                "With evidence the agency says it is done; that is not “verified” yet.",
                api.as("sport-officer")
                        .change(
                                "POST",
                                path + "/claim-done",
                                null,
                                api.publicly().get(path).must(200))
                        .must(200),
                "/state");
    }

    private void met(Invited invited) {
        invited.meeting().comes();
        invited.meeting().letIn(invited.codes());
        tale.step(
                "نشست بعدی با حد نصاب آغاز شد و گواه‌ها را دید.",
                "The next session is opened with a quorum, and looks at the evidence.",
                invited.meeting().open(),
                "/state",
                "/quorumMet",
                "/startsAtJalali");
        invited.meeting().hold();
    }

    private static JsonNode onAgenda(Meeting meeting, String resolution) {
        Reply agenda = meeting.agenda();
        for (JsonNode item : agenda.body().path("items")) {
            if (item.path("resolutionId").asText().equals(resolution)) {
                return item;
            }
        }
        throw new StepFailed("the agenda should have the open resolution: " + agenda.body());
    }

    /// What the session found stands in its signed minutes before anybody verifies.
    private void verified(Invited invited, Map<String, Object> here) {
        Minutes minutes = Minutes.begun(
                api,
                time,
                invited.meeting(),
                Map.of("itemId", invited.item(), "outcome", "سه سالن باز است؛ حاضران انجام کار را دیدند."));
        minutes.circulate();
        minutes.waits(time.now());
        minutes.approve().must(200);
        minutes.sign("secretary");
        tale.step(
                "صورت‌جلسهٔ نشست بعدی هم امضا شد و می‌گوید حاضران چه دیدند.",
                "The minutes of that session are signed too, and say what those who were there saw.",
                minutes.sign("governor"),
                "/number",
                "/items/0/outcome");
        api.as("governor")
                .change(
                        "POST",
                        invited.path() + "/verify",
                        here,
                        api.publicly().get(invited.path()).must(200))
                .must(200);
        Reply verified = tale.step(
                "فرماندار، از بیرون دستگاه، با همان نشست تأیید می‌کند: انجام شد.",
                "The governor, from outside the agency, verifies it by that session: done.",
                api.publicly().get(invited.path()).must(200),
                "/state");
        tale.holds(verified.text("/state").equals("DONE_VERIFIED"), "the resolution should be verified", verified);
        tale.step(
                "نشست بعدی هم بسته شد.",
                "That session is closed as well.",
                invited.meeting().close(),
                "/state");
    }

    /// From the demand to its verified result in one answer.
    private void chain(DialogueAct.Published published, Reply agencyCase, String path) {
        Reply chain = tale.step(
                "زنجیره در یک پاسخ: پیشنهاد ← پرونده و پاسخ ← نشست و صورت‌جلسه ← مصوبه ← تأیید.",
                "The chain in one answer: proposal → case and answer → session and minutes → resolution → verified.",
                api.publicly().get("/v1/chains/" + published.proposal().id()).must(200),
                "/proposal/state",
                "/agencyCase/answers/0/decision",
                "/sessions/0/minutesNumber",
                "/resolutions/0/state",
                "/resolutions/0/verification/role");
        tale.holds(
                chain.text("/proposal/id").equals(published.proposal().text("/id"))
                        && chain.text("/agencyCase/id").equals(agencyCase.text("/id"))
                        && path.endsWith(chain.text("/resolutions/0/id"))
                        && chain.text("/resolutions/0/state").equals("DONE_VERIFIED"),
                "the links should hold",
                chain);
    }
}
