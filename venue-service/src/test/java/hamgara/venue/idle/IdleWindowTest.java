package hamgara.venue.idle;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.time.Tehran;
import hamgara.venue.CardStub;
import hamgara.venue.utilisation.Past;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class IdleWindowTest {

    /// Five Mondays with ever fewer free places: only the fewest but a fifth count.
    @Test
    void countsTheTwentiethPercentileAndNotTheAverage() {
        Past past = Past.day("EDUCATION", 20);
        mondays(past, 5, "17:00", 19, 18, 17, 16, 6);
        mondays(past, 5, "18:00", 19, 18, 17, 3, 2);

        eventually(() -> idle(past, 5, 1)
                .body("items", hasSize(1))
                .body("items[0].weekday", equalTo("MON"))
                .body("items[0].fromHour", equalTo(17))
                .body("items[0].toHour", equalTo(19))
                .body("items[0].freePlaces", equalTo(2)));
        idle(past, 5, 5)
                .body("items", hasSize(1))
                .body("items[0].toHour", equalTo(18))
                .body("items[0].freePlaces", equalTo(6));
        idle(past, 5, 7).body("items", hasSize(0));
    }

    @Test
    void countsAWeekWithoutTheHourAsNone() {
        Past past = Past.day("EDUCATION", 20);
        mondays(past, 4, "17:00", 20, 20, 20);

        eventually(() -> idle(past, 3, 5).body("items", hasSize(1)));
        idle(past, 4, 5).body("items", hasSize(0));
    }

    @Test
    void tellsOfEachWindowOnceAWeek() {
        Past past = Past.day("EDUCATION", 20);
        mondays(past, 4, "17:00", 20, 20, 20, 20);
        await().atMost(Duration.ofSeconds(60)).until(() -> !found(past).isEmpty());

        sql("insert into idle_search values ('" + past.facility() + "') on conflict do nothing");
        Past later = Past.day("EDUCATION", 20);
        mondays(later, 4, "17:00", 20, 20, 20, 20);
        await().atMost(Duration.ofSeconds(60)).until(() -> !found(later).isEmpty());

        assertThat(found(past)).hasSize(1);
        assertThat(found(past).getFirst().data().toString())
                .contains("\"weekday\":\"MON\"", "\"fromHour\":17", "\"freePlaces\":20");
    }

    /// Slots of an hour on the last Mondays, so many of their twenty places free, the latest first.
    private static void mondays(Past past, int weeks, String at, int... free) {
        LocalDate saturday = Tehran.weekOf(Tehran.dayOf(Instant.now()));
        sql("delete from slot where facility_id = '" + past.facility() + "' and starts_at > now() and booked = 0");
        for (int i = 0; i < free.length; i++) {
            LocalDate monday = saturday.minusWeeks(i + 1L).plusDays(2);
            assertThat(i).isLessThan(weeks);
            UUID slot = UUID.randomUUID();
            sql("""
                    insert into slot (id, facility_id, venue_id, opening_set_id, starts_at, ends_at, audience, capacity, booked)
                    select '%1$s', f.id, f.venue_id, o.id, timestamp '%2$s %3$s' at time zone 'Asia/Tehran',
                           timestamp '%2$s %3$s' at time zone 'Asia/Tehran' + interval '1 hour', 'MIXED', %4$d, 0
                    from facility f join opening_set o on o.facility_id = f.id where f.id = '%5$s'""".formatted(slot, monday, at, Math.max(free[i], 1), past.facility()));
        }
    }

    private static List<PublishedEvent> found(Past past) {
        return PublishedEvents.on("hamgara.venue").ofSubject(UUID.fromString(past.facility())).stream()
                .filter(event -> event.type().equals("hamgara.venue.capacity-idle-found.v1"))
                .toList();
    }

    private static ValidatableResponse idle(Past past, int weeks, int places) {
        return as(ADMIN)
                .get("/v1/idle-windows?facility=%s&weeks=%d&places=%d".formatted(past.facility(), weeks, places))
                .then()
                .statusCode(200);
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
