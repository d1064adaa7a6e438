package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// People come together in the library and decide.
final class SessionAct {

    private static final String DECISION = "سانس عصر بانوان: از کی و چند عصر؟";

    private final Api api;
    private final Tale tale;
    private final Cast cast;
    private final HallTime time;

    SessionAct(Api api, Tale tale, Cast cast, HallTime time) {
        this.api = api;
        this.tale = tale;
        this.cast = cast;
        this.time = time;
    }

    /// What the other acts need of it.
    ///
    /// @param item the item of the agenda that was decided on
    record Held(Meeting meeting, String venue, String item) {}

    Held play(DialogueAct.Published published) {
        tale.chapter("نشست در کتابخانه", "The session at the library");
        group();
        String venue = library(published.hall());
        Meeting meeting = Meeting.prepared(
                api,
                cast,
                time,
                published.hall(),
                Meeting.request(venue, "نشست کارگروه ورزش و سلامت (نمونه)", time.nextSession()));
        Reply agenda = meeting.plan(List.of(
                Map.of("title", "گزارش نقشهٔ نظرها", "kind", "INFORMATION", "minutes", 10),
                Map.of(
                        "title",
                        DECISION,
                        "kind",
                        "DECISION",
                        "minutes",
                        30,
                        "proposalId",
                        published.proposal().text("/id"))));
        String item = agenda.body()
                .path("items")
                .get(agenda.body().path("items").size() - 1)
                .path("id")
                .asText();
        Reply announced = tale.step(
                time.isOurs()
                        ? "دعوت با دستور کار، سه روز پیش از نشست؛ کمتر از مهلت آیین‌نامه پذیرفته نمی‌شود."
                        : "دعوت با دستور کار؛ اینجا آیین‌نامهٔ نمونه مهلت نمی‌خواهد، چون ساعت از آن دیگران است.",
                time.isOurs()
                        ? "The invitation with its agenda, the days ahead that the policy asks for."
                        : "The invitation with its agenda; without days of notice here, since the clock belongs to others.",
                meeting.announce(),
                "/state",
                "/startsAtJalali",
                "/capacity");
        tale.holds(announced.text("/state").equals("ANNOUNCED"), "people should be invited", announced);
        List<String> codes = registered(meeting);
        meeting.comes();
        arrive(meeting, codes);
        poll(meeting, item);
        Reply over = tale.step(
                "نشست پایان یافت و مهلت چکیده آغاز شد؛ شمار کم حاضران به کسی گفته نمی‌شود.",
                "The session is over, the clock of its digest begins; how few were there is told to nobody.",
                meeting.hold(),
                "/state",
                "/quorumMet");
        tale.holds(!over.body().has("present"), "a small number should not be told", over);
        digest(meeting);
        return new Held(meeting, venue, item);
    }

    private void group() {
        Reply group = api.as("secretary")
                .post(
                        "/v1/working-groups",
                        Map.of(
                                "county",
                                Cast.COUNTY,
                                "code",
                                Meeting.GROUP,
                                "names",
                                Map.of("fa", "کارگروه ورزش و سلامت (نمونه)", "en", "Sport and health group (demo)"),
                                "secretaryAgency",
                                "SPORT_YOUTH",
                                "officialParent",
                                "SOCIAL_CULTURAL"));
        if (!group.is(201) && !group.isCode("WORKING_GROUP_EXISTS")) {
            group.must(201);
        }
    }

    /// Only a hub may be the place of a session; the code of the library.
    private String library(String hall) {
        Reply refused = api.as("secretary")
                .post(
                        "/v1/halls/" + hall + "/sessions",
                        Meeting.request(Cast.VENUE, "نشست در ورزشگاه", time.nextSession()))
                .must(422);
        tale.holds(refused.isCode("HUB_NEEDED"), "a stadium is no hub", refused);
        Reply hubs = api.publicly().get("/v1/halls/" + hall + "/hubs?limit=100").must(200);
        if (hub(hubs).isEmpty()) {
            register();
            hubs = api.until(
                    reply -> hub(reply).isPresent(),
                    () -> api.publicly()
                            .get("/v1/halls/" + hall + "/hubs?limit=100")
                            .must(200));
        }
        JsonNode hub = hub(hubs).orElseThrow();
        tale.step(
                "ورزشگاه جای نشست نیست؛ کتابخانه هست، چون کانون تاگ است.",
                "A stadium is no place for a session; the library is, as a hub of TAG.",
                "%s → HUB_NEEDED; %s → %s"
                        .formatted(Cast.VENUE, hubs, hub.at("/names/fa").asText()));
        return hub.path("venueCode").asText();
    }

    private static Optional<JsonNode> hub(Reply hubs) {
        return hubs.body()
                .path("items")
                .valueStream()
                .filter(hub -> hub.path("hub").asBoolean())
                .findFirst();
    }

    /// The lists of the county name no library in today's Shush, so the story brings one.
    private void register() {
        Reply operators =
                api.publicly().get("/v1/operators?agency=CULTURE&limit=1").must(200);
        Reply library = api.as("admin")
                .post(
                        "/v1/venues",
                        Map.of(
                                "code",
                                "shush-library-demo",
                                "operatorId",
                                operators.text("/items/0/id"),
                                "category",
                                "LIBRARY",
                                "kind",
                                "LIBRARY",
                                "county",
                                Cast.COUNTY,
                                "areaCode",
                                Cast.TOWN,
                                "locality",
                                "شوش",
                                "names",
                                Map.of("fa", "کتابخانهٔ عمومی شوش (نمونه)", "en", "Shush library (demo)")));
        if (!library.is(201) && !library.isCode("VENUE_CODE_TAKEN")) {
            library.must(201);
        }
    }

    /// The codes of those who will come. One more than there are seats asks, and gets the place that another gives up.
    private List<String> registered(Meeting meeting) {
        List<String> codes = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            codes.add(meeting.register(i).text("/code"));
        }
        Reply waiting = meeting.register(11);
        tale.holds(waiting.text("/state").equals("WAITLISTED"), "there should be no seat left", waiting);
        api.as(cast.neighbour(10)).delete(meeting.path() + "/registrations/me").must(200);
        Reply moved = tale.step(
                "ده جا پر است؛ نفر یازدهم در نوبت می‌ماند و جایی را می‌گیرد که دیگری پس داد.",
                "Ten seats are taken; the eleventh waits, and gets the place that another gives up.",
                api.as(cast.neighbour(11))
                        .get(meeting.path() + "/registrations/me")
                        .must(200),
                "/state");
        tale.holds(moved.text("/state").equals("CONFIRMED"), "the freed seat should be hers", moved);
        return codes.subList(0, Meeting.PEOPLE);
    }

    private void arrive(Meeting meeting, List<String> codes) {
        Reply present = tale.step(
                "میز ورود کد هر کس را می‌خواند؛ نه نامی، نه شماره‌ای.",
                "The desk reads everybody's code; neither a name nor a number.",
                meeting.letIn(codes),
                "/present",
                "/quorum");
        tale.holds(present.body().path("present").asInt() == Meeting.PEOPLE, "all of them should be in", present);
        Reply again = api.as("desk").post(meeting.path() + "/check-ins", Map.of("code", codes.getFirst()));
        tale.holds(again.isCode("ALREADY_CHECKED_IN"), "a code should let in once", again);
        Reply open = tale.step(
                "حد نصاب هست؛ نشست آغاز شد.",
                "There is a quorum; the session is opened.",
                meeting.open(),
                "/state",
                "/quorumMet");
        tale.holds(open.body().path("quorumMet").asBoolean(), "there should be a quorum", open);
    }

    private void poll(Meeting meeting, String item) {
        String polls = meeting.path() + "/polls";
        Reply poll = api.as("secretary")
                .post(
                        polls,
                        Map.of(
                                "itemId",
                                item,
                                "lang",
                                "fa",
                                "question",
                                "چند عصر در هفته؟",
                                "options",
                                List.of("دو عصر", "سه عصر")))
                .must(201);
        String path = polls + "/" + poll.id();
        Reply opened =
                api.as("secretary").change("POST", path + "/open", null, poll).must(200);
        for (int i = 1; i <= Meeting.PEOPLE; i++) {
            api.as(cast.neighbour(i))
                    .put(path + "/votes/me", Map.of("option", i <= 2 ? 1 : 2))
                    .must(200);
        }
        Reply outsider = api.as(cast.neighbour(20)).put(path + "/votes/me", Map.of("option", 1));
        tale.holds(outsider.isCode("NOT_PRESENT"), "only who is there should vote", outsider);
        Reply seen = api.publicly().get(path).must(200);
        tale.holds(!seen.body().at("/options/1").has("votes"), "an open poll should tell nothing", seen);
        Reply closed = tale.step(
                "نظرخواهی زنده: تا باز است عددی نشان نمی‌دهد؛ هر حاضر یک رأی دارد.",
                "A live poll: open, it shows no number; everybody present has one vote.",
                api.as("secretary")
                        .change("POST", path + "/close", null, opened)
                        .must(200),
                "/voters",
                "/options/1/text",
                "/options/1/votes");
        tale.holds(closed.body().at("/options/1/votes").asInt() == Meeting.PEOPLE - 2, "six chose three", closed);
    }

    private void digest(Meeting meeting) {
        String path = meeting.path() + "/digest";
        Reply written = api.as("secretary")
                .change(
                        "PUT",
                        path,
                        Map.of(
                                "lang",
                                "fa",
                                "text",
                                "حاضران سه عصر در هفته را برگزیدند و ورزش و جوانان آن را بر عهده گرفت."),
                        api.as("secretary").get(path).must(200))
                .must(200);
        Reply own = api.as("secretary").change("POST", path + "/approve", null, written);
        tale.holds(own.isCode("OWN_DIGEST"), "nobody should approve their own digest", own);
        api.publicly().get(path).must(404);
        api.as("governor").change("POST", path + "/approve", null, written).must(200);
        tale.step(
                "چکیده را یکی نوشت و دیگری تأیید کرد؛ تا آن دم همگانی نبود.",
                "One wrote the digest, another approved it; until then it was not public.",
                api.publicly().get(path).must(200),
                "/text",
                "/publishedAt");
    }
}
