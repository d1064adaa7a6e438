package hamgara.forum.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class CalendarTest {

    @Test
    void isReadByOthers() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        String name = "نشست، حیاط مدرسه‌ها؛ " + "بلند ".repeat(20).strip();
        Meeting meeting = Meeting.announced(forum, 5, Map.of("names", Map.of("fa", name)));
        Meeting.draft(forum, 5, Map.of());

        String session = read(meeting.path + "/calendar");
        assertThat(session.lines().map(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(length -> length <= 75);
        List<String> lines = unfolded(session);
        assertThat(lines)
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .contains("DTSTART:20261220T133000Z", "DTEND:20261220T153000Z", "STATUS:CONFIRMED", "SUMMARY:" + name)
                .endsWith("END:VEVENT", "END:VCALENDAR");
        meeting.move("cancel", Map.of("reason", "گرد و غبار")).then().statusCode(200);
        List<String> hall = unfolded(read("/v1/halls/" + forum.hall + "/calendar"));
        assertThat(hall).contains("STATUS:CANCELLED").containsOnlyOnce("BEGIN:VEVENT"); // drafts are nobody's to know
    }

    private static String read(String path) {
        return given().get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/calendar"))
                .extract()
                .asString();
    }

    private static List<String> unfolded(String text) {
        return text.replace("\r\n ", "").lines().toList();
    }
}
