package hamgara.forum.minutes;

import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// What the hash of signed minutes is of, and who signed that, is as it is, whoever writes to the
/// database.
@QuarkusTest
@WithTestResource(TestStack.class)
class SealTest {

    @Inject
    DataSource database;

    @Test
    void keepsEveryPartOfSignedMinutesAsItIs() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        Meeting meeting = Meeting.held(clock, forum, Written.group(forum));
        Written written = Written.of(meeting, Written.withCommitment(meeting.firstItem(), "2027-02-20"));
        written.signed(clock).then().statusCode(200);
        Map<String, String> of = Map.of("id", id(written.path), "session", id(meeting.path));

        for (String change : new String[] {
            "update commitment set weight = 2 where minutes_id = '{id}'",
            "update agenda_item set title = '' where session_id = '{session}'",
            "update agenda_item set kind = 'INFORMATION' where session_id = '{session}'",
            "delete from agenda_item where session_id = '{session}'",
            "insert into agenda_item (id, session_id, no, minutes, kind, lang, title)"
                    + " values (gen_random_uuid(), '{session}', 9, 1, 'DECISION', 'fa', '.')",
            "update minutes_signature set role = 'admin' where minutes_id = '{id}'",
            "update minutes_signature set content_hash = '' where minutes_id = '{id}'",
            "update minutes_signature set signed_at = now() where minutes_id = '{id}'",
            "update minutes_signature set signed_by_person = 'another' where minutes_id = '{id}' and role = 'governor'",
            "delete from minutes_signature where minutes_id = '{id}'",
            "insert into minutes_signature (minutes_id, signed_by_person, role, content_hash, signed_at)"
                    + " values ('{id}', 'another', 'governor', '', now())"
        }) {
            assertThatThrownBy(() -> Given.change(
                            database, change.replace("{id}", of.get("id")).replace("{session}", of.get("session"))))
                    .as(change)
                    .hasMessageContaining("signed minutes do not change");
        }
    }

    @Test
    void takesNothingInFromOthers() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        Meeting sealed = Meeting.held(clock, forum, Map.of());
        Written signed = Written.of(sealed, Written.withReason(sealed.firstItem()));
        signed.signed(clock).then().statusCode(200);
        clock.moveTo(Meeting.DAYS_BEFORE);
        Meeting other = Meeting.held(clock, forum, Map.of());
        Written draft = Written.of(other, Written.withReason(other.firstItem()));

        for (String change : new String[] {
            "update minutes_item set minutes_id = '%s' where minutes_id = '%s'"
                    .formatted(id(signed.path), id(draft.path)),
            "update agenda_item set session_id = '%s', no = 9 where session_id = '%s'"
                    .formatted(id(sealed.path), id(other.path))
        }) {
            assertThatThrownBy(() -> Given.change(database, change))
                    .as(change)
                    .hasMessageContaining("signed minutes do not change");
        }
    }

    @Test
    void letsWhoSignedBeForgotten() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.held(clock, Forum.withThreshold(5), Map.of());
        Written written = Written.of(meeting, Written.withReason(meeting.firstItem()));
        written.move("circulate").then().statusCode(200);
        clock.moveTo(Written.LATER);
        written.move("approve").then().statusCode(200);
        String name = "secretary-" + UUID.randomUUID();
        written.move(Written.secretary(meeting, name), "sign", null).then().statusCode(200);
        written.move(meeting.forum.governor(), "sign", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"));

        String person = Tokens.of("citizen").subject(name).bearer();
        post(person, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);

        given().get(written.path).then().body("signatures.role", containsInAnyOrder("hall-secretary", "governor"));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
