package hamgara.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// What was decided is written down, objected to, put right, signed and sealed; what an agency took on becomes a
/// resolution.
final class MinutesAct {

    /// Days from the session until what was taken on is due.
    private static final int DAYS = 60;

    /// By then the agency has been told that its answer is due soon.
    private static final Duration BEFORE_DUE = Duration.ofHours(1);

    private static final String TWO = "دو عصر در هفته برای بانوان.";
    private static final String THREE = "سه عصر در هفته برای بانوان.";

    private final Api api;
    private final Tale tale;
    private final Cast cast;
    private final HallTime time;

    MinutesAct(Api api, Tale tale, Cast cast, HallTime time) {
        this.api = api;
        this.tale = tale;
        this.cast = cast;
        this.time = time;
    }

    /// The id of the resolution; nothing where nobody can wait for the end of the days of objection.
    String play(SessionAct.Held held, Reply agencyCase) {
        tale.chapter("صورت‌جلسه", "The minutes");
        Minutes minutes = circulated(held);
        if (!time.isOurs()) {
            tale.leavesOut(
                    "تأیید، امضا و شمارهٔ صورت‌جلسه اینجا گفته نمی‌شود: روزهای اعتراض باید بگذرد و ساعت از آن دیگران است.",
                    "Approval, signatures and the number are left out here: the days of objection have to pass, and the"
                            + " clock belongs to others.");
            return "";
        }
        minutes.waits(Instant.parse(agencyCase.text("/answerDueAt")).minus(BEFORE_DUE));
        Reply signed = signed(minutes);
        String resolution = resolution(signed);
        tale.step(
                "نشست بسته شد: هر تصمیم تعهدی دارد.",
                "The session is closed: each decision has a commitment.",
                held.meeting().close(),
                "/state");
        return resolution;
    }

    private Minutes circulated(SessionAct.Held held) {
        LocalDate dueOn = time.today().plusDays(DAYS);
        Minutes minutes = Minutes.begun(api, time, held.meeting(), decision(held.item(), TWO, dueOn));
        Reply before = api.as(cast.neighbour(3)).get(minutes.path());
        tale.holds(before.is(404), "a draft of minutes should be nobody else's", before);
        tale.step(
                "پیش‌نویس صورت‌جلسه به حاضران رسید؛ سه روز کاری برای اعتراض.",
                "The draft of the minutes is before those who were there: three working days to object.",
                minutes.circulate(),
                "/state",
                "/objectionUntil",
                "/items/0/commitments/0/text");
        Reply objection = api.as(cast.neighbour(3))
                .post(minutes.path() + "/objections", Map.of("lang", "fa", "text", "رأی ما سه عصر بود، نه دو عصر."))
                .must(201);
        api.as("secretary")
                .change(
                        "POST",
                        minutes.path() + "/objections/" + objection.id() + "/answer",
                        Map.of("accepted", true, "answer", "درست است؛ سه عصر نوشته می‌شود."),
                        minutes.read())
                .must(200);
        minutes.rewrite(decision(held.item(), THREE, dueOn));
        Reply again = tale.step(
                "یکی از حاضران اعتراض کرد؛ دبیر پذیرفت، متن عوض شد و دوباره به حاضران رسید.",
                "One who was there objected; the secretary agreed, changed the words and put them before all again.",
                minutes.circulate(),
                "/state",
                "/items/0/commitments/0/text");
        tale.holds(again.text("/items/0/commitments/0/text").equals(THREE), "it should say three", again);
        Reply early = tale.step(
                "پیش از پایان روزهای اعتراض کسی نمی‌تواند تأیید کند.",
                "Before the days of objection are over nobody can approve them.",
                minutes.approve().must(409),
                "/code");
        tale.holds(early.isCode("OBJECTION_WINDOW_OPEN"), "there should be days to object", early);
        return minutes;
    }

    private Reply signed(Minutes minutes) {
        minutes.approve().must(200);
        Reply first = minutes.sign("secretary");
        tale.holds(!first.body().has("number"), "one signature should not seal them", first);
        Reply signed = tale.step(
                "روزهای اعتراض گذشت؛ با امضای دبیر و فرماندار، صورت‌جلسه شماره و درهم‌ساز گرفت.",
                "The days of objection have passed; signed by secretary and governor, they get their number and hash.",
                minutes.sign("governor"),
                "/state",
                "/number",
                "/hash");
        String hash = sha256(api.publicly().bytes(minutes.path() + "/text"));
        tale.holds(hash.equals(signed.text("/hash")), "the hash should be that of the text, and not " + hash, signed);
        Reply sealed = api.as("secretary").change("POST", minutes.path() + "/circulate", null, signed);
        tale.holds(sealed.isCode("MINUTES_SEALED"), "nothing should change any more", sealed);
        tale.step(
                "هر کس درهم‌ساز متن را خودش حساب می‌کند: همان است، و دیگر هیچ‌چیز عوض نمی‌شود.",
                "Anybody works out the hash of the text: it is the same, and nothing changes any more.",
                "SHA-256 of GET %s/text = %s; changing → %s".formatted(minutes.path(), hash, sealed.text("/code")));
        return signed;
    }

    private String resolution(Reply signed) {
        String id = signed.text("/items/0/commitments/0/resolutionId");
        Reply resolution = tale.step(
                "تعهد، مصوبه شد: یک دستگاه مسئول، مهلت، شاخص.",
                "The commitment became a resolution: one owner, a due date, an indicator.",
                api.publicly().get("/v1/resolutions/" + id).must(200),
                "/ownerAgency",
                "/dueOnJalali",
                "/indicator",
                "/state");
        tale.holds(
                resolution.text("/sessionId").equals(signed.text("/sessionId")),
                "it should come from the session",
                resolution);
        return id;
    }

    private static Map<String, Object> decision(String item, String text, LocalDate dueOn) {
        return Map.of(
                "itemId",
                item,
                "outcome",
                "سالن سه مدرسه عصرها به بانوان داده می‌شود.",
                "commitments",
                List.of(Map.of(
                        "agency", "SPORT_YOUTH",
                        "post", "معاون ورزش همگانی",
                        "dueOn", dueOn.toString(),
                        "indicator", "سه سالن، سه عصر در هفته",
                        "text", text)));
    }

    static String sha256(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
