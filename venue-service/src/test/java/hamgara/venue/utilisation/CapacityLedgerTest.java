package hamgara.venue.utilisation;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.GivenHall.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.time.Tehran;
import hamgara.venue.CardStub;
import hamgara.venue.GivenHall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class CapacityLedgerTest {

    private static final List<String> BUCKETS =
            List.of("closed", "blocked", "notOffered", "attended", "expected", "noShow", "lateCancelled", "unsold");

    /// Whatever mix of bookings, closures and suspended slots: each place-minute stands in exactly one bucket, the one
    /// a
    /// count minute by minute puts it in.
    @RepeatedTest(3)
    void sumsForEveryPlaceMinute() {
        var random = new Random();
        int places = 20;
        int offered = 6 + random.nextInt(15);
        Past past = Past.day("EDUCATION", places);
        sql("update slot set capacity = " + offered + " where facility_id = '" + past.facility() + "'");
        var attended = new int[12];
        var noShow = new int[12];
        var late = new int[12];
        var suspended = new boolean[12];
        for (int i = 0; i < 12; i++) {
            int left = offered;
            for (String state : List.of("CHECKED_IN", "CONFIRMED", "CANCELLED_LATE", "CANCELLED_IN_TIME")) {
                int party = random.nextInt(left) % 4;
                if (party > 0) {
                    past.booked(i, party, state);
                    attended[i] += state.equals("CHECKED_IN") ? party : 0;
                    noShow[i] += state.equals("CONFIRMED") ? party : 0;
                    late[i] += state.equals("CANCELLED_LATE") ? party : 0;
                    left -= party;
                }
            }
            suspended[i] = random.nextInt(6) == 0;
            if (suspended[i]) {
                sql("update slot set status = 'SUSPENDED' where id = '"
                        + past.slots().get(i) + "'");
            }
        }
        int shutFrom = 7 * 60 + random.nextInt(600);
        int shutTo = shutFrom + 6 + random.nextInt(180);
        closed(past, shutFrom, shutTo);
        closed(past, shutFrom + 5, shutTo + 10); // two that overlap close once
        LocalDate day = past.daysAgo(2);

        Map<String, Long> expected = new TreeMap<>();
        for (int minute = 0; minute < 1440; minute++) {
            int slot = minute / 60 - 8;
            boolean shut = minute >= shutFrom && minute < shutTo + 10;
            if (shut) {
                add(expected, "closed", places);
            } else if (slot < 0 || slot >= 12) {
                add(expected, "notOffered", places);
            } else {
                add(expected, "notOffered", places - offered);
                if (suspended[slot]) {
                    add(expected, "blocked", offered);
                } else {
                    add(expected, "attended", attended[slot]);
                    add(expected, "noShow", noShow[slot]);
                    add(expected, "lateCancelled", late[slot]);
                    add(expected, "unsold", offered - attended[slot] - noShow[slot] - late[slot]);
                }
            }
        }
        eventually(() -> {
            JsonPath ledger = day(past, day);
            assertThat(ledger.getLong("total.installed")).isEqualTo(20L * 1440);
            for (String bucket : BUCKETS) {
                assertThat(ledger.getLong("total." + bucket)).as(bucket).isEqualTo(expected.getOrDefault(bucket, 0L));
            }
            for (int hour = 0; hour < 24; hour++) {
                int sum = 0;
                for (Map<String, Map<String, Integer>> line : ledger.<Map<String, Map<String, Integer>>>getList(
                        "items.findAll { it.hour == " + hour + " }")) {
                    Map<String, Integer> minutes = Objects.requireNonNull(line.get("placeMinutes"));
                    int buckets = BUCKETS.stream()
                            .mapToInt(bucket -> minutes.getOrDefault(bucket, 0))
                            .sum();
                    assertThat(minutes.get("installed")).isEqualTo(buckets);
                    sum += buckets;
                }
                assertThat(sum).as("hour %d", hour).isEqualTo(20 * 60);
            }
        });
    }

    private static void add(Map<String, Long> sums, String bucket, long minutes) {
        sums.merge(bucket, minutes, Long::sum);
    }

    private static void closed(Past past, int from, int to) {
        sql("""
                insert into closure (id, venue_id, starts_at, ends_at, reason, text_fa, announced_at, announced_by, version)
                values (gen_random_uuid(), '%1$s',
                        (timestamp '%2$s 00:00' + %3$d * interval '1 minute') at time zone 'Asia/Tehran',
                        (timestamp '%2$s 00:00' + %4$d * interval '1 minute') at time zone 'Asia/Tehran',
                        'DUST', 'گرد و غبار', now(), 'test', 0)""".formatted(past.venue().id(), tomorrow(), from, to));
    }

    @Test
    void refusesARowThatDoesNotSum() {
        Past past = Past.day("EDUCATION", 10);

        assertThatThrownBy(() -> sql("""
                        insert into capacity_ledger (facility_id, day, hour, audience, installed, closed, blocked, not_offered,
                            attended, expected, no_show, late_cancelled, unsold, attended_people, expected_people,
                            no_show_people, late_people)
                        values ('%s', '2020-01-01', 5, 'NONE', 600, 0, 0, 599, 0, 0, 0, 0, 0, '{}', '{}', '{}', '{}')""".formatted(past.facility()))).hasMessageContaining("capacity_ledger");
    }

    /// What is promised in a slot to come is expected, and nobody's absence before the end.
    @Test
    void expectsWhoIsPromisedUntilTheSlotIsOver() {
        Past past = Past.day("EDUCATION", 10);
        past.booked(0, 4, "CONFIRMED");
        String slot = past.slots().getFirst();
        sql("""
                update slot set starts_at = clock_timestamp() - interval '1 minute', ends_at = clock_timestamp() + interval '9 minutes'
                where id = '%s'""".formatted(slot));
        LocalDate today = Tehran.dayOf(java.time.Instant.now());
        eventually(() -> assertThat(day(past, today).getLong("total.expected")).isPositive());

        sql("update slot set ends_at = clock_timestamp() where id = '" + slot + "'");

        eventually(() -> {
            assertThat(day(past, today).getLong("total.expected")).isZero();
            assertThat(day(past, today).getLong("total.noShow")).isPositive();
        });
    }

    /// Open from eight to eight for ten; four people had it from ten to twelve, and a quarter to clear was nobody's.
    @Test
    void countsTheFreeTimeOfWhatIsTakenForChosenTimesAsOffered() {
        GivenHall hall = GivenHall.inThirds();
        String third = hall.thirds().getFirst();
        UUID hold = GivenHall.taken(citizen(), third, at(10), at(12), 4);
        String back = "interval '3 days'";
        sql("update opening_set set from_on = from_on - 5 where facility_id = '" + third + "'");
        sql("update unit_claim set during = tstzrange(lower(during) - %1$s, upper(during) - %1$s) where slot_id in %2$s"
                .formatted(back, "(select id from slot where facility_id = '" + third + "')"));
        sql(
                "update slot set held = 0, booked = 4, starts_at = starts_at - %1$s, ends_at = ends_at - %1$s where facility_id = '%2$s'"
                        .formatted(back, third));
        sql("""
                insert into booking (id, hold_id, slot_id, caller, card_id, party, check_id, state, confirmed_at, version, order_id)
                select gen_random_uuid(), h.id, i.slot_id, h.caller, h.card_id, i.party, gen_random_uuid(), 'CHECKED_IN',
                       now(), 0, gen_random_uuid()
                from hold h join hold_item i on i.hold_id = h.id where h.id = '%s'""".formatted(hold));
        LocalDate day = tomorrow().minusDays(3);

        eventually(() -> {
            JsonPath ledger = as(ADMIN)
                    .get("/v1/facilities/" + third + "/ledger?on=" + day)
                    .then()
                    .extract()
                    .jsonPath();
            assertThat(ledger.getLong("total.attended")).isEqualTo(480);
            assertThat(ledger.getLong("total.unsold")).isEqualTo(720 + 5850);
            assertThat(ledger.getLong("total.notOffered")).isEqualTo(14_400 - 7_050);
            assertThat(ledger.getLong("total.installed")).isEqualTo(14_400);
        });
    }

    @Test
    void reckonsOnlyTheDayThatChanged() {
        Past one = Past.day("EDUCATION", 10);
        one.booked(3, 5, "CONFIRMED");
        LocalDate day = one.daysAgo(3);
        Past other = Past.day("EDUCATION", 10);
        other.daysAgo(3);
        eventually(() -> assertThat(day(one, day).getLong("total.noShow")).isEqualTo(300));
        eventually(() -> assertThat(day(other, day).getLong("total.offered")).isEqualTo(7200));
        String since =
                "select extract(epoch from max(refreshed_at)) * 1000000 from capacity_ledger where facility_id = '%s'"
                        + " and day = '" + day + "'";
        long before = number(since.formatted(other.facility()));

        sql("update booking set state = 'CHECKED_IN' where slot_id = '"
                + one.slots().get(3) + "'");

        eventually(() -> assertThat(day(one, day).getLong("total.attended")).isEqualTo(300));
        assertThat(number(since.formatted(other.facility()))).isEqualTo(before);
    }

    @Test
    void isRebuiltFromSlotsAndBookings() {
        Past past = Past.day("EDUCATION", 10);
        past.booked(2, 6, "CHECKED_IN");
        LocalDate day = past.daysAgo(4);
        eventually(() -> assertThat(day(past, day).getLong("total.attended")).isEqualTo(360));
        sql("delete from capacity_ledger where facility_id = '" + past.facility() + "'");

        once(ADMIN)
                .body("{\"fromOn\": \"%1$s\", \"toOn\": \"%1$s\", \"facilityId\": \"%2$s\"}"
                        .formatted(day, past.facility()))
                .post("/v1/utilisation/rebuild")
                .then()
                .statusCode(202)
                .body("facilityDays", equalTo(1));

        eventually(() -> assertThat(day(past, day).getLong("total.attended")).isEqualTo(360));
    }

    @Test
    void showsTheDayToThoseWhoRunThePlace() {
        Past past = Past.day("EDUCATION", 10);
        LocalDate day = past.daysAgo(1);
        String path = "/v1/facilities/" + past.facility() + "/ledger?on=" + day;
        eventually(() -> as(staffOf(past.venue().code()))
                .get(path)
                .then()
                .statusCode(200)
                .body("total.offered", equalTo(7200)));
        as(staffOf("another")).get(path).then().statusCode(403).body("code", equalTo("NOT_YOUR_VENUE"));
        as(ADMIN)
                .get("/v1/facilities/" + past.facility() + "/ledger?on="
                        + tomorrow().plusDays(1))
                .then()
                .statusCode(422)
                .body("code", equalTo("LEDGER_DAY_AHEAD"));
    }

    static JsonPath day(Past past, LocalDate day) {
        return as(ADMIN)
                .get("/v1/facilities/" + past.facility() + "/ledger?on=" + day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
