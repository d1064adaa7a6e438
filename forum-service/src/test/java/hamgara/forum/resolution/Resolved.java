package hamgara.forum.resolution;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.session.Meeting;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A resolution of the working group WG-EDU, owned by EDUCATION, and what is done with it.
public final class Resolved {

    public final Forum forum;
    public final String id;
    public final String path;

    private Resolved(Forum forum, String id) {
        this.forum = forum;
        this.id = id;
        this.path = "/v1/resolutions/" + id;
    }

    /// A hall where one supporter qualifies, with the group.
    public static Forum hallWithGroup() {
        Forum forum = Forum.withThreshold(1);
        forum.workingGroup().then().statusCode(201);
        return forum;
    }

    /// Adopted for a proposal of its own, due on 2027-06-01, unless `over` says otherwise.
    public static Resolved adopted(Forum forum, Map<String, Object> over) {
        return new Resolved(
                forum, adopt(forum, over).then().statusCode(201).extract().path("id"));
    }

    public static Response adopt(Forum forum, Map<String, Object> over) {
        return post(forum.secretary(), "/v1/resolutions", body(forum, over));
    }

    public static Map<String, Object> body(Forum forum, Map<String, Object> over) {
        Map<String, Object> body = new HashMap<>();
        if (!over.containsKey("proposalId") && !over.containsKey("caseId")) {
            body.put("proposalId", forum.published(citizen(), "EDUCATION", "حیاط مدرسه " + UUID.randomUUID()));
        }
        body.put("workingGroup", "WG-EDU");
        body.put("text", "پانزده حیاط مدرسه عصرها باز شود");
        body.put("indicator", "پانزده مدرسه باز");
        body.put("ownerAgency", "EDUCATION");
        body.put("dueOn", "2027-06-01");
        body.putAll(over);
        return body;
    }

    public String owner() {
        return forum.officer("EDUCATION");
    }

    public Response move(String verb, Object body) {
        return move(owner(), verb, body);
    }

    public Response move(String person, String verb, Object body) {
        return change(person, path, verb, body);
    }

    public Resolved started() {
        move("start", Map.of()).then().statusCode(200);
        return this;
    }

    /// With one piece of evidence.
    public Resolved claimed() {
        return claimed(owner());
    }

    public Resolved claimed(String owner) {
        move(owner, "start", Map.of()).then().statusCode(200);
        evidence(owner, "c").then().statusCode(201);
        move(owner, "claim-done", Map.of()).then().statusCode(200);
        return this;
    }

    public Response evidence(String person, String digit) {
        return post(
                person,
                path + "/evidence",
                Map.of(
                        "kind", "PHOTO",
                        "sha256", digit.repeat(64),
                        "description", "حیاط باز در ساعت هجده",
                        "takenOn", "2026-11-20"));
    }

    /// What a supporter of its proposal is.
    public String supporter() {
        String person = Meeting.person();
        String proposal = io.restassured.RestAssured.given().get(path).path("proposalId");
        Forum.support(person, proposal, "JOIN").then().statusCode(200);
        return person;
    }

    /// Verified by the governor in a meeting on this day.
    public Resolved verified(ClockAt clock, String day) {
        String session = met(clock, forum, day);
        move(forum.governor(), "verify", Map.of("sessionId", session)).then().statusCode(200);
        return this;
    }

    /// A session of the group on this day, from 17:00 to 19:00, that looked at whatever was open five days before, and
    /// its minutes, signed twelve days later: the clock stands there. Answers its id.
    public static String met(ClockAt clock, Forum forum, String day) {
        return met(clock, forum, day, null);
    }

    /// The same with nothing on its agenda but this resolution.
    public static String met(ClockAt clock, Forum forum, String day, @Nullable String only) {
        LocalDate on = LocalDate.parse(day);
        clock.moveTo(on.minusDays(5) + "T10:00");
        Meeting meeting = Meeting.draft(
                forum,
                20,
                Map.of(
                        "workingGroup",
                        "WG-EDU",
                        "startsAt",
                        ClockAt.instant(day + "T17:00").toString(),
                        "endsAt",
                        ClockAt.instant(day + "T19:00").toString()));
        if (only != null) {
            meeting.plan(List.of(
                            Map.of("title", "نگاهی دوباره", "kind", "DISCUSSION", "minutes", 5, "resolutionId", only)))
                    .then()
                    .statusCode(200);
        }
        meeting.move("announce", null).then().statusCode(200);
        return signed(clock, meeting, on);
    }

    /// It is held on its day, and its minutes say something of each item.
    private static String signed(ClockAt clock, Meeting meeting, LocalDate on) {
        clock.moveTo(on + "T16:45");
        meeting.move("open", Map.of("noQuorum", "به درخواست حاضران")).then().statusCode(200);
        meeting.move("hold", null).then().statusCode(200);
        List<String> items = as(meeting.forum.secretary())
                .get(meeting.path + "/agenda")
                .jsonPath()
                .getList("items.id");
        String minutes = "/v1/minutes/"
                + post(
                                meeting.forum.secretary(),
                                meeting.path + "/minutes",
                                Map.of(
                                        "lang",
                                        "fa",
                                        "summary",
                                        "گزارش داده شد.",
                                        "items",
                                        items.stream()
                                                .map(item -> Map.of("itemId", item, "outcome", "بررسی شد."))
                                                .toList()))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        step(meeting.forum.secretary(), meeting.forum.secretary(), minutes, "circulate");
        clock.moveTo(on.plusDays(12) + "T10:00");
        step(meeting.forum.secretary(), meeting.forum.secretary(), minutes, "approve");
        step(meeting.forum.secretary(), meeting.forum.secretary(), minutes, "sign");
        step(meeting.forum.secretary(), meeting.forum.governor(), minutes, "sign");
        return meeting.path.substring(meeting.path.lastIndexOf('/') + 1);
    }

    private static void step(String reader, String person, String minutes, String verb) {
        String etag = as(reader).get(minutes).then().statusCode(200).extract().header("ETag");
        as(person).header("If-Match", etag).post(minutes + "/" + verb).then().statusCode(200);
    }
}
