package hamgara.card;

import static hamgara.card.EnrolmentImportTest.HEADER;
import static hamgara.card.EnrolmentImportTest.brought;
import static hamgara.card.EnrolmentImportTest.done;
import static hamgara.card.EnrolmentImportTest.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ImportToDeskTest {

    private static final String MADE_UP = "1111111111";

    private final String family = DeskQueueTest.letters();

    @BeforeEach
    void shushTakesPart() {
        World.switchOn(World.SHUSH);
    }

    @Test
    void sendsWhoHasANumberThatLooksMadeUpToTheDesk() {
        UUID programme = World.programmeWith(3);
        String file = HEADER + line("مریم") + line("علی");

        String id = brought(file, "?programmeId=" + programme);

        done(id).body("outcomes", equalTo(Map.of("PENDING_DESK", 2)));
        List<String> waiting = lines(id)
                .body("items.code", everyItem(equalTo("NATIONAL_ID_SUSPICIOUS")))
                .body("items.pointer", everyItem(equalTo("/nationalId")))
                .body("items.personId", everyItem(notNullValue()))
                .body("items.enrolmentId", everyItem(nullValue()))
                .body("items.possibleDuplicates", contains(0, 0))
                .extract()
                .path("items.personId");
        assertThat(waiting).doesNotHaveDuplicates();
        assertThat(DeskQueueTest.waitingAt(World.desk())).containsAll(waiting);
        assertThat(Db.text("select string_agg(type, ' ') from outbox where subject = ?::uuid", waiting.getFirst()))
                .isEqualTo("hamgara.card.person-sent-to-desk.v1");
    }

    @Test
    void triesThatOutWithoutSendingAnybody() {
        String id = brought(HEADER + line("مریم") + line("علی"), "?dryRun=true");

        done(id).body("outcomes", equalTo(Map.of("PENDING_DESK", 2)));
        lines(id)
                .body("items.code", everyItem(equalTo("NATIONAL_ID_SUSPICIOUS")))
                .body("items.personId", everyItem(nullValue()));
        assertThat(Db.number("select count(*) from person where family_name = ?", family))
                .isZero();
    }

    @Test
    void sendsNobodyTwice() {
        String first = brought(HEADER + line("مریم"), "");
        done(first);
        String again = brought(HEADER + line("مریم") + line("مریم") + line("علی"), "");
        done(again).body("outcomes", equalTo(Map.of("PENDING_DESK", 3)));

        String mary = lines(first).extract().path("items[0].personId");
        lines(again).body("items[0].personId", equalTo(mary)).body("items[1].personId", equalTo(mary));
        assertThat(Db.number("select count(*) from person where family_name = ?", family))
                .isEqualTo(2);
    }

    @Test
    void letsTheDeskConfirmAndEnrolThemByTheDocument() {
        String number = World.nationalId();
        String id = brought(HEADER + line("مریم"), "");
        done(id);
        String person = lines(id).extract().path("items[0].personId");
        var application = Map.of("personId", person, "programmeId", World.programmeWith(3));
        Api.post(World.desk(), application, "/v1/enrolments")
                .statusCode(409)
                .body("code", equalTo("PERSON_PENDING_DESK"));

        DeskQueueTest.confirm(World.desk(), person, Map.of("documentSeen", true, "nationalId", number))
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));

        Api.post(World.desk(), application, "/v1/enrolments").statusCode(201).body("state", equalTo("ACTIVE"));
        String later = brought(HEADER + line("مریم").replace(MADE_UP, number), "");
        done(later).body("outcomes", equalTo(Map.of("KNOWN", 1)));
        lines(later).body("items.personId", hasItems(person));
    }

    @Test
    void knowsWhoseNumberItReallyIsAndNobodyElseByIt() {
        String theirs = "5555555555";
        String id = brought(HEADER + line("مریم").replace(MADE_UP, theirs), "");
        done(id);
        String person = lines(id).extract().path("items[0].personId");
        DeskQueueTest.confirm(World.desk(), person, Map.of("documentSeen", true))
                .statusCode(200);

        String later = brought(HEADER + (line("مریم") + line("علی")).replace(MADE_UP, theirs), "");

        done(later);
        lines(later)
                .body("items.outcome", contains("KNOWN", "PENDING_DESK"))
                .body("items[0].personId", equalTo(person));
    }

    private String line(String name) {
        return MADE_UP + "," + name + "," + family + ",2004-03-20,0614021281,FEMALE\n";
    }
}
