package hamgara.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The agency answers within its clock, and a working group follows the resolution until an outsider has verified it.
final class CaseAct {

    private static final String GROUP = "WG-SPO";

    private final Api api;
    private final Tale tale;
    private final Cast cast;

    CaseAct(Api api, Tale tale, Cast cast) {
        this.api = api;
        this.tale = tale;
        this.cast = cast;
    }

    void play(String agencyCase) {
        tale.chapter("از پرسش تا کار انجام‌شده", "From question to deed");
        String path = "/v1/cases/" + agencyCase;
        Reply open = tale.step(
                "پرونده به درست یک دستگاه رسید؛ ساعت پاسخ با روزهای کاری شوش می‌گردد.",
                "The case is with exactly one agency; its clock runs in the working days of Shush.",
                api.publicly().get(path).must(200),
                "/agency",
                "/state",
                "/acknowledgeDueAtJalali",
                "/answerDueAtJalali");
        Reply acknowledged = tale.step(
                "کارشناس ورزش و جوانان دریافت را اعلام می‌کند.",
                "The officer of Sport and Youth acknowledges it.",
                api.as("sport-officer")
                        .change("POST", path + "/acknowledge", null, open)
                        .must(200),
                "/state");
        tale.step(
                "دستگاه پاسخ می‌دهد: پذیرفته شد، با برنامه.",
                "The agency answers: accepted, with a plan.",
                api.as("sport-officer")
                        .change(
                                "POST",
                                path + "/answer",
                                Map.of(
                                        "decision", "ACCEPT",
                                        "reason", "سالن‌ها عصرها خالی‌اند و مسئول دارند.",
                                        "plan", "از آغاز دی، سه عصر در هفته."),
                                acknowledged)
                        .must(200),
                "/state",
                "/answer/decision");
        resolution(agencyCase);
    }

    private void resolution(String agencyCase) {
        Reply group = api.as("secretary")
                .post(
                        "/v1/working-groups",
                        Map.of(
                                "county",
                                Cast.COUNTY,
                                "code",
                                GROUP,
                                "names",
                                Map.of("fa", "کارگروه ورزش و سلامت (نمونه)", "en", "Sport and health group (demo)"),
                                "secretaryAgency",
                                "SPORT_YOUTH"));
        if (!group.is(201) && !group.isCode("WORKING_GROUP_EXISTS")) {
            group.must(201);
        }
        Reply adopted = tale.step(
                "کارگروه مصوبه می‌نویسد: یک دستگاه مسئول، مهلت، شاخص.",
                "The working group adopts a resolution: one owner, a due date, an indicator.",
                api.as("secretary")
                        .post(
                                "/v1/resolutions",
                                Map.of(
                                        "caseId",
                                        agencyCase,
                                        "workingGroup",
                                        GROUP,
                                        "lang",
                                        "fa",
                                        "text",
                                        "سه سالن، هفته‌ای سه عصر به بانوان داده شود.",
                                        "indicator",
                                        "سه سالن فعال",
                                        "ownerAgency",
                                        "SPORT_YOUTH",
                                        "cooperating",
                                        List.of("EDUCATION"),
                                        "dueOn",
                                        cast.today().plusDays(30).toString()))
                        .must(201),
                "/ownerAgency",
                "/dueOnJalali",
                "/state");
        String path = "/v1/resolutions/" + adopted.id();
        Reply started = api.as("sport-officer")
                .change(
                        "POST",
                        path + "/start",
                        null,
                        api.as("sport-officer").get(path).must(200))
                .must(200);
        api.as("sport-officer")
                .post(
                        path + "/evidence",
                        Map.of(
                                "kind", "DOCUMENT",
                                "sha256", sha256("جدول سانس‌ها " + adopted.id()),
                                "lang", "fa",
                                "description", "جدول سانس‌های سه سالن (نمونه)",
                                "takenOn", cast.today().toString()))
                .must(201);
        Reply claimed = tale.step(
                "دستگاه با سند می‌گوید انجام شد.",
                "With evidence the agency says it is done.",
                api.as("sport-officer")
                        .change("POST", path + "/claim-done", null, present(path, started))
                        .must(200),
                "/state");
        Reply own = api.as("sport-head").change("POST", path + "/verify", null, claimed);
        if (!own.isCode("VERIFIER_FROM_OWNER")) {
            throw new StepFailed("the owner must not verify its own work: " + own + " " + own.body());
        }
        tale.step(
                "رئیس همان دستگاه نمی‌تواند کار خودش را تأیید کند.",
                "The head of that same agency cannot verify its own work.",
                own,
                "/code");
        Reply verified = tale.step(
                "فرماندار، از بیرون دستگاه، تأیید می‌کند: انجام شد.",
                "The governor, from outside the agency, verifies it: done.",
                api.as("governor")
                        .change("POST", path + "/verify", null, claimed)
                        .must(200),
                "/state");
        if (!verified.text("/state").equals("DONE_VERIFIED")) {
            throw new StepFailed("the resolution should be verified: " + verified.body());
        }
    }

    private Reply present(String path, Reply earlier) {
        Reply now = api.publicly().get(path).must(200);
        return now.etag() == null ? earlier : now;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
