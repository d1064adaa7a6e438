package hamgara.forum.session;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.post;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A session of a hall on 2026-12-20 from 17:00 to 19:00 in Tehran, and what its secretary does with it.
public final class Meeting {

    public static final String DAYS_BEFORE = "2026-12-10T10:00";
    public static final String ON_THE_DAY = "2026-12-20T16:45";

    public final Forum forum;
    public final String path;

    private Meeting(Forum forum, String path) {
        this.forum = forum;
        this.path = path;
    }

    /// A draft with this many seats, online unless `more` says otherwise.
    public static Meeting draft(Forum forum, int capacity, Map<String, Object> more) {
        String id =
                prepare(forum, capacity, more).then().statusCode(201).extract().path("id");
        return new Meeting(forum, "/v1/sessions/" + id);
    }

    public static Response prepare(Forum forum, int capacity, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>();
        body.put("names", Map.of("fa", "نشست آموزش"));
        body.put("mode", "ONLINE");
        body.put("startsAt", ClockAt.instant("2026-12-20T17:00").toString());
        body.put("endsAt", ClockAt.instant("2026-12-20T19:00").toString());
        body.put("capacity", capacity);
        body.putAll(more);
        return post(forum.secretary(), "/v1/halls/" + forum.hall + "/sessions", body);
    }

    /// People are invited; the agenda has one decision of 40 minutes.
    public static Meeting announced(Forum forum, int capacity, Map<String, Object> more) {
        Meeting meeting = draft(forum, capacity, more);
        meeting.plan(List.of(item("حیاط مدرسه‌ها", "DECISION", 40))).then().statusCode(200);
        meeting.move("announce", null).then().statusCode(200);
        return meeting;
    }

    /// It was held on its day without a quorum, with these people there.
    public static Meeting held(ClockAt clock, Forum forum, Map<String, Object> more, String... people) {
        Meeting meeting = opened(clock, forum, more, people);
        meeting.move("hold", null).then().statusCode(200);
        return meeting;
    }

    /// It goes on, with these people there.
    public static Meeting opened(ClockAt clock, Forum forum, Map<String, Object> more, String... people) {
        Meeting meeting = announced(forum, 50, more);
        for (String person : people) {
            meeting.register(person).then().statusCode(201);
        }
        clock.moveTo(ON_THE_DAY);
        for (String person : people) {
            meeting.checkIn(meeting.code(person)).then().statusCode(201);
        }
        meeting.move("open", Map.of("noQuorum", "به درخواست حاضران")).then().statusCode(200);
        return meeting;
    }

    public static Map<String, Object> item(String title, String kind, int minutes) {
        return Map.of("title", title, "kind", kind, "minutes", minutes);
    }

    public Response plan(List<Map<String, Object>> items) {
        return as(forum.secretary())
                .header("If-Match", etag())
                .body(Map.of("items", items))
                .put(path + "/agenda");
    }

    /// Id of the first item of the agenda.
    public String firstItem() {
        return item(0);
    }

    /// Id of an item of the agenda, from 0.
    public String item(int no) {
        return as(forum.secretary()).get(path + "/agenda").then().extract().path("items[" + no + "].id");
    }

    public Response move(String verb, @Nullable Object body) {
        var request = as(forum.secretary()).header("If-Match", etag());
        return (body == null ? request : request.body(body)).post(path + "/" + verb);
    }

    public Response change(Map<String, Object> body) {
        return as(forum.secretary()).header("If-Match", etag()).body(body).patch(path);
    }

    public String etag() {
        return as(forum.secretary()).get(path).then().statusCode(200).extract().header("ETag");
    }

    public Response register(String person) {
        return post(person, path + "/registrations", Map.of());
    }

    public Response giveUp(String person) {
        return as(person).delete(path + "/registrations/me");
    }

    public Response registration(String person) {
        return as(person).get(path + "/registrations/me");
    }

    public String code(String person) {
        return registration(person).then().statusCode(200).extract().path("code");
    }

    public Response checkIn(String code) {
        return post(forum.secretary(), path + "/check-ins", Map.of("code", code));
    }

    /// Somebody who comes back as the same person.
    public static String person() {
        return Given.somebody().bearer();
    }
}
