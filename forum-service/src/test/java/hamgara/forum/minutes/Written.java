package hamgara.forum.minutes;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.post;

import hamgara.forum.ClockAt;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.Tokens;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Minutes of a session that was held, and what is done with them.
final class Written {

    /// After the three working days for objections.
    static final String LATER = "2026-12-29T10:00";

    final Meeting meeting;
    final String path;

    private Written(Meeting meeting, String path) {
        this.meeting = meeting;
        this.path = path;
    }

    static Written of(Meeting meeting, Map<String, Object> item) {
        String id = begin(meeting, item).then().statusCode(201).extract().path("id");
        return new Written(meeting, "/v1/minutes/" + id);
    }

    static Response begin(Meeting meeting, Map<String, Object> item) {
        return post(meeting.forum.secretary(), meeting.path + "/minutes", body(item));
    }

    static Map<String, Object> body(Map<String, Object> item) {
        return Map.of("lang", "fa", "summary", "گزارش داده شد.", "items", List.of(item));
    }

    static Map<String, Object> withCommitment(String itemId, String dueOn) {
        return Map.of(
                "itemId",
                itemId,
                "outcome",
                "حیاط‌ها عصرها باز می‌شود.",
                "commitments",
                List.of(Map.of(
                        "agency", "EDUCATION",
                        "post", "معاون پرورشی",
                        "dueOn", dueOn,
                        "indicator", "پانزده مدرسه",
                        "text", "حیاط پانزده مدرسه عصرها باز شود.")));
    }

    static Map<String, Object> withReason(String itemId) {
        return Map.of("itemId", itemId, "outcome", "به بعد ماند.", "noCommitmentReason", "گزارش نرسیده است.");
    }

    static Map<String, Object> open(String itemId) {
        return Map.of("itemId", itemId, "outcome", "گفت‌وگو شد.");
    }

    /// The working group WG-EDU of the meeting's county, for `more` of a meeting.
    static Map<String, Object> group(hamgara.forum.Forum forum) {
        forum.workingGroup().then().statusCode(201);
        return Map.of("workingGroup", "WG-EDU");
    }

    Response move(String verb) {
        return move(meeting.forum.secretary(), verb, null);
    }

    Response move(String person, String verb, @Nullable Object body) {
        var request = as(person).header("If-Match", etag());
        return (body == null ? request : request.body(body)).post(path + "/" + verb);
    }

    Response write(Map<String, Object> item) {
        return as(meeting.forum.secretary())
                .header("If-Match", etag())
                .body(body(item))
                .put(path);
    }

    String etag() {
        return as(meeting.forum.secretary())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    Response object(String person) {
        return post(person, path + "/objections", Map.of("lang", "fa", "text", "مهلت پایان دی بود."));
    }

    /// Circulated, approved after the days for objections, signed by two: answers what the second signer sees.
    Response signed(ClockAt clock) {
        move("circulate").then().statusCode(200);
        clock.moveTo(LATER);
        move("approve").then().statusCode(200);
        move("sign").then().statusCode(200);
        return move(meeting.forum.governor(), "sign", null);
    }

    /// A secretary who comes back as the same person.
    static String secretary(Meeting meeting, String subject) {
        return Tokens.of("hall-secretary")
                .subject(subject)
                .county(meeting.forum.county)
                .bearer();
    }

    Written addendum(Map<String, Object> item) {
        String id = post(
                        meeting.forum.secretary(),
                        path + "/addenda",
                        Map.of("reason", "تعهد از قلم افتاده بود.", "minutes", body(item)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Written(meeting, "/v1/minutes/" + id);
    }
}
