package hamgara.forum.minutes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// RQ-38: what was resolved in one session of a group is looked at in one of the next three.
@QuarkusTest
@WithTestResource(TestStack.class)
class SkipTest {

    @Test
    void callsNoThirdSessionAndClosesNoneWithoutWhatTwoPassedOver() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        String resolution = resolved(clock, forum);
        for (String day : new String[] {"2027-01-10", "2027-01-17"}) {
            Meeting without = called(clock, forum, day);
            held(clock, without, day);
            signed(clock, Written.of(without, Written.withReason(without.firstItem())), day);
            without.move("close", null).then().statusCode(200);
        }

        clock.moveTo("2027-01-19T10:00");
        Meeting third = Meeting.draft(forum, 5, on("2027-01-24"));
        third.plan(List.of(decision())).then().statusCode(200);
        third.move("announce", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("RESOLUTION_SKIPPED"))
                .body("resolutions", contains(resolution));
        third.plan(List.of(decision(), about(resolution))).then().statusCode(200);
        third.move("announce", null).then().statusCode(200);
        third.plan(List.of(decision())).then().statusCode(409).body("code", equalTo("RESOLUTION_SKIPPED"));
        third.change(Map.of("capacity", 6)).then().statusCode(200);

        held(clock, third, "2027-01-24");
        Written silent = Written.of(third, Written.withReason(third.firstItem()));
        signed(clock, silent, "2027-01-24");
        third.move("close", null).then().statusCode(409).body("code", equalTo("RESOLUTION_SKIPPED"));
        signed(clock, silent.addendum(Written.open(third.item(1))), "2027-03-24");
        third.move("close", null).then().statusCode(200);
    }

    @Test
    void opensNoThirdSessionThatWasCalledBeforeTheSecond() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        String resolution = resolved(clock, forum);
        held(clock, called(clock, forum, "2027-01-10"), "2027-01-10");
        clock.moveTo("2027-01-11T10:00");
        Meeting third = Meeting.announced(forum, 5, on("2027-01-24"));
        held(clock, called(clock, forum, "2027-01-17"), "2027-01-17");

        clock.moveTo("2027-01-24T17:00");
        third.move("open", Map.of("noQuorum", "به درخواست"))
                .then()
                .statusCode(409)
                .body("code", equalTo("RESOLUTION_SKIPPED"))
                .body("resolutions", contains(resolution));
        third.plan(List.of(decision(), about(resolution))).then().statusCode(200);
        third.move("open", Map.of("noQuorum", "به درخواست")).then().statusCode(200);
    }

    /// The agenda tells until the minutes do.
    @Test
    void waitsForNoMinutesOfASessionThatLookedAtIt() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        String resolution = resolved(clock, forum);
        clock.moveTo("2027-01-05T10:00");
        Meeting first = Meeting.draft(forum, 5, on("2027-01-10"));
        first.plan(List.of(about(resolution))).then().statusCode(200);
        first.move("announce", null).then().statusCode(200);
        held(clock, first, "2027-01-10");
        held(clock, called(clock, forum, "2027-01-17"), "2027-01-17");

        called(clock, forum, "2027-01-24");
    }

    /// A commitment of a first session, as a resolution.
    private static String resolved(ClockAt clock, Forum forum) {
        Meeting resolving = Meeting.held(clock, forum, Written.group(forum));
        Written first = Written.of(resolving, Written.withCommitment(resolving.firstItem(), "2027-12-20"));
        String resolution = first.signed(clock).then().extract().path("items[0].commitments[0].resolutionId");
        resolving.move("close", null).then().statusCode(200);
        return resolution;
    }

    /// Without a resolution on its agenda.
    private static Meeting called(ClockAt clock, Forum forum, String day) {
        clock.moveTo(LocalDate.parse(day).minusDays(5) + "T10:00");
        return Meeting.announced(forum, 5, on(day));
    }

    private static void held(ClockAt clock, Meeting meeting, String day) {
        clock.moveTo(day + "T17:00");
        meeting.move("open", Map.of("noQuorum", "به درخواست")).then().statusCode(200);
        meeting.move("hold", null).then().statusCode(200);
    }

    private static void signed(ClockAt clock, Written written, String after) {
        written.move("circulate").then().statusCode(200);
        clock.moveTo(LocalDate.parse(after).plusDays(30) + "T10:00");
        written.move("approve").then().statusCode(200);
        written.move("sign").then().statusCode(200);
        written.move(written.meeting.forum.governor(), "sign", null).then().statusCode(200);
    }

    private static Map<String, Object> on(String day) {
        return Map.of(
                "workingGroup", "WG-EDU",
                "startsAt", ClockAt.instant(day + "T17:00").toString(),
                "endsAt", ClockAt.instant(day + "T19:00").toString());
    }

    private static Map<String, Object> decision() {
        return Meeting.item("حیاط مدرسه‌ها", "DECISION", 40);
    }

    private static Map<String, Object> about(String resolution) {
        return Map.of("title", "نگاهی دوباره", "kind", "DISCUSSION", "minutes", 5, "resolutionId", resolution);
    }
}
