package hamgara.venue.round;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.fresh;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.tomorrow;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import hamgara.venue.utilisation.Planned;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class RoundTest {

    @Test
    void goesFromApplicationsToReservations() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        String round = round(county, window(hall, "SAT", "16:00", "18:00", "WOMEN"));
        String school = club();
        String id = apply(school, round, "دبيرستان", section(10, "GIRLS", 60, 60, 1, range("SAT", "16:00", "20:00")))
                .statusCode(201)
                .body("organisation", equalTo("دبیرستان"))
                .body("asked", equalTo(60))
                .body("given", nullValue())
                .extract()
                .path("id");
        String other = club();
        String women = applied(other, round, "باشگاه", section(10, "WOMEN", 60, 90, 1, range("SAT", "16:00", "20:00")));

        step(county, round, "allocate").statusCode(409).body("code", equalTo("ALLOCATION_ROUND_STATE"));
        step(county, round, "close").statusCode(200).body("state", equalTo("IN_ALLOCATION"));
        apply(club(), round, "دیر", section(10, "WOMEN", 60, 60, 1, range("SAT", "16:00", "20:00")))
                .statusCode(409);
        step(county, round, "allocate")
                .statusCode(200)
                .body("state", equalTo("HANDLED"))
                .body("summary.applications", equalTo(2))
                .body("summary.served", equalTo(1))
                .body("summary.given", equalTo(60));
        read(school, round, id).body("given", nullValue()).body("sections[0].whyNot", nullValue());
        read(manager(county), round, id).body("sections[0].whyNot", hasEntry("OTHER_AUDIENCE", 1));

        step(county, round, "publish").statusCode(200).body("state", equalTo("RESULTS_SENT"));

        read(school, round, id)
                .body("given", equalTo(0))
                .body("sections[0].given", hasSize(0))
                .body("sections[0].whyNot", hasEntry("OTHER_AUDIENCE", 1));
        read(other, round, women)
                .body("given", equalTo(60))
                .body("sections[0].given[0].facilityId", equalTo(hall))
                .body("sections[0].given[0].from", equalTo("16:00"))
                .body("sections[0].given[0].to", equalTo("17:30"))
                .body("sections[0].whyNot", nullValue());
        read(club(), round, women).statusCode(404).body("code", equalTo("ROUND_APPLICATION_NOT_FOUND"));
        as(other).get("/v1/allocation-rounds/" + round + "/applications").then().body("items", hasSize(1));
        assertThat(number("select count(*) from reservation where application_id = '" + women + "'"))
                .isBetween(4L, 5L);
        await().until(() -> PublishedEvents.on("hamgara.venue").ofSubject(UUID.fromString(round)).stream()
                .anyMatch(event -> event.type().equals("hamgara.venue.allocation-round-published.v1")));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> number("select count(*) from demand_count where reason = 'NOT_ALLOCATED' and county = '"
                                + county.county() + "'")
                        == 1);
        step(county, round, "allocate").statusCode(409);
    }

    /// Nobody gets a second time before all who can have had a first, whatever they ask for and whoever came first.
    @Test
    void sharesHoursOutFairly() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        String round = round(
                county,
                window(hall, "SAT", "16:00", "17:00", "MIXED"),
                window(hall, "SUN", "16:00", "17:00", "MIXED"),
                window(hall, "MON", "16:00", "17:00", "MIXED"));
        String week = range("SAT", "16:00", "17:00") + "," + range("SUN", "16:00", "17:00") + ","
                + range("MON", "16:00", "17:00");
        String first = applied(club(), round, "یک", section(10, "MEN", 60, 60, 3, week));
        String second = applied(club(), round, "دو", section(10, "MEN", 60, 60, 2, week));
        String third = applied(club(), round, "سه", section(10, "MEN", 60, 60, 1, week));
        handled(county, round);

        for (String each : new String[] {first, second, third}) {
            read(manager(county), round, each).body("given", equalTo(60));
        }
        read(manager(county), round, third).body("sections[0].whyNot", nullValue());
        read(manager(county), round, first)
                .body("sections[0].whyNot", hasEntry("SAME_DAY", 1))
                .body("sections[0].whyNot", hasEntry("TAKEN", 2));
    }

    @Test
    void prefersPrimaryHoursAndTheBestFacility() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        String better = county.facility("SPORT_YOUTH", 20);
        String round = round(
                county,
                window(hall, "SAT", "16:00", "20:00", "MIXED"),
                window(better, "SAT", "16:00", "20:00", "MIXED"),
                window(better, "SUN", "16:00", "20:00", "MIXED"));
        String id = applied(
                club(),
                round,
                "یک",
                "{\"name\": \"والیبال\", \"persons\": 10, \"audience\": \"MEN\", \"minMinutes\": 60, \"maxMinutes\": 60, \"timesPerWeek\": 1, \"ranges\": ["
                        + range("SUN", "16:00", "20:00").replace("PRIMARY", "SECONDARY") + ","
                        + range("SAT", "18:10", "20:00") + "], \"facilities\": [\"" + better + "\", \"" + hall
                        + "\"]}");
        handled(county, round);

        read(manager(county), round, id)
                .body("sections[0].given[0].facilityId", equalTo(better))
                .body("sections[0].given[0].weekday", equalTo("SAT"))
                .body("sections[0].given[0].from", equalTo("18:15"));
    }

    @Test
    void tellsWhyNot() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        String round = round(county, window(hall, "SAT", "16:00", "18:00", "MIXED"));
        String many = applied(club(), round, "یک", section(21, "MEN", 60, 60, 1, range("SAT", "16:00", "18:00")));
        String closed = applied(club(), round, "دو", section(5, "MEN", 60, 60, 1, range("SUN", "16:00", "18:00")));
        String brief = applied(club(), round, "سه", section(5, "MEN", 60, 60, 1, range("SAT", "17:30", "19:00")));
        handled(county, round);

        read(manager(county), round, many).body("sections[0].whyNot", hasEntry("TOO_MANY_PERSONS", 1));
        read(manager(county), round, closed).body("sections[0].whyNot", hasEntry("NOT_OPEN_THEN", 1));
        read(manager(county), round, brief).body("sections[0].whyNot", hasEntry("TOO_SHORT", 1));
    }

    @Test
    void sharesTwoThousandApplicationsOutAlwaysTheSame() {
        Planned county = Planned.anew();
        var windows = new String[70];
        for (int i = 0; i < 10; i++) {
            String hall = county.facility("EDUCATION", 20 + i);
            int day = 0;
            for (String weekday : java.util.List.of("SAT", "SUN", "MON", "TUE", "WED", "THU", "FRI")) {
                windows[i * 7 + day++] = window(hall, weekday, "08:00", "22:00", "MIXED");
            }
        }
        String round = round(county, windows);
        sql("""
                insert into round_application (id, round_id, caller, applicant, organisation, received_at, asked)
                select gen_random_uuid(), '%s', 'x', 'CLUB', 'o' || n, now(), 120 from generate_series(1, 2000) n""".formatted(round));
        sql("""
                insert into round_section (application_id, section, name, persons, audience, min_minutes, max_minutes,
                    times_per_week)
                select id, 1, 'x', 10, 'MEN', 60, 90, 2 from round_application where round_id = '%s'""".formatted(round));
        sql("""
                insert into suitable_range (application_id, section, weekday, from_time, to_time, preference)
                select a.id, 1, w.weekday, '16:00', '21:00', 'PRIMARY'
                from round_application a cross join (values ('SAT'), ('SUN'), ('MON'), ('TUE')) w (weekday)
                where a.round_id = '%s'""".formatted(round));
        step(county, round, "close").statusCode(200);

        step(county, round, "allocate")
                .statusCode(200)
                .body("summary.applications", equalTo(2000))
                .body("summary.given", equalTo(10 * 4 * 5 * 60));
        String result =
                "select hashtextextended(string_agg(a::text, ',' order by a.application_id, a.weekday), 0) from allocation a"
                        + " where round_id = '" + round + "'";
        long before = number(result);
        step(county, round, "allocate").statusCode(200);
        assertThat(number(result)).isEqualTo(before);
        // two hundred hours for two thousand: nobody has two
        assertThat(number("select max(given) from round_application where round_id = '" + round + "'"))
                .isEqualTo(60);
    }

    @Test
    void neverGivesOneHourTwice() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        String round = round(county, window(hall, "SAT", "16:00", "17:00", "MIXED"));
        String id = applied(club(), round, "یک", section(5, "MEN", 60, 60, 1, range("SAT", "16:00", "17:00")));
        String other = applied(club(), round, "دو", section(5, "MEN", 60, 60, 1, range("SAT", "16:00", "17:00")));
        handled(county, round);
        assertThat(number("select count(*) from allocation where round_id = '" + round + "'"))
                .isEqualTo(1);

        String loser = number("select count(*) from allocation where application_id = '" + id + "'") == 1 ? other : id;
        assertThatThrownBy(() -> sql("insert into allocation values ('%s', '%s', 1, '%s', 'SAT', 990, 1050)"
                        .formatted(round, loser, hall)))
                .hasMessageContaining("exclusion");
        step(county, round, "publish").statusCode(200);
        String next = round(county, window(hall, "SAT", "16:00", "17:00", "MIXED"));
        String late = applied(club(), next, "یک", section(5, "MEN", 60, 60, 1, range("SAT", "16:00", "17:00")));
        handled(county, next);
        read(manager(county), next, late).body("given", equalTo(0)).body("sections[0].whyNot", hasEntry("TAKEN", 1));
    }

    /// A party that has the hall on one day, a closed day, and a booking that comes while results are awaited.
    @Test
    void losesTheSingleDaysThatOthersHaveAndNoMore() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        String set = Given.openingSet(hall, 10, 0);
        LocalDate first = tomorrow().plusDays(13);
        while (first.getDayOfWeek() != DayOfWeek.SATURDAY) {
            first = first.plusDays(1);
        }
        party(hall, set, first);
        String round = round(county, window(hall, "SAT", "16:00", "17:30", "MIXED"));
        closed(hall, first.plusWeeks(1));
        String id = applied(club(), round, "یک", section(5, "MEN", 60, 90, 1, range("SAT", "16:00", "17:30")));
        handled(county, round);
        read(manager(county), round, id)
                .body("given", equalTo(60))
                .body("sections[0].whyNot", nullValue())
                .body("sections[0].given[0].from", equalTo("16:00"))
                .body("sections[0].given[0].to", equalTo("17:30"))
                .body(
                        "sections[0].given[0].rejected.on",
                        contains(first.toString(), first.plusWeeks(1).toString()))
                .body("sections[0].given[0].rejected.reason", contains("TAKEN", "VENUE_CLOSED"));

        party(hall, set, first.plusWeeks(2));
        step(county, round, "publish").statusCode(200).body("state", equalTo("RESULTS_SENT"));

        read(manager(county), round, id)
                .body("sections[0].given[0].rejected.on", hasSize(3))
                .body(
                        "sections[0].given[0].rejected[2].on",
                        equalTo(first.plusWeeks(2).toString()));
        // every Saturday of the thirty days but three
        int saturdays = first.plusWeeks(4).isAfter(tomorrow().plusDays(42)) ? 4 : 5;
        assertThat(number("select count(*) from reservation where application_id = '" + id + "'"))
                .isEqualTo(saturdays - 3);
    }

    /// Of an hour that one day is missing of and the next, the next.
    @Test
    void prefersTheHourOfARangeThatHasTheMostDays() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        LocalDate day = tomorrow().plusDays(14);
        String weekday = day.getDayOfWeek().name().substring(0, 3);
        party(hall, Given.openingSet(hall, 10, 0), day);
        String round = round(county, window(hall, weekday, "16:00", "19:00", "MIXED"));
        String range = range(weekday, "16:00", "19:00");
        String one = applied(club(), round, "یک", section(5, "MEN", 60, 60, 1, range));
        String two = applied(club(), round, "دو", section(5, "MEN", 60, 60, 1, range));
        String three = applied(club(), round, "سه", section(5, "MEN", 60, 60, 1, range));
        handled(county, round);

        assertThat(number("select count(*) from allocation where round_id = '" + round + "'"))
                .isEqualTo(3);
        assertThat(number("select count(*) from rejected_occurrence where application_id in ('%s', '%s', '%s')"
                        .formatted(one, two, three)))
                .isEqualTo(1);
        assertThat(number("select from_minute from allocation join rejected_occurrence using (application_id)"
                        + " where round_id = '" + round + "'"))
                .isEqualTo(16 * 60);
    }

    /// One party has the hall from four to five.
    private static void party(String hall, String set, LocalDate day) {
        sql("""
                insert into slot (id, facility_id, venue_id, opening_set_id, starts_at, ends_at, audience, capacity, status, exclusive)
                select gen_random_uuid(), id, venue_id, '%1$s', timestamp '%2$s 16:00' at time zone 'Asia/Tehran',
                       timestamp '%2$s 17:00' at time zone 'Asia/Tehran', 'MIXED', 10, 'PRIVATE', true
                from facility where id = '%3$s'""".formatted(set, day, hall));
    }

    private static void closed(String hall, LocalDate day) {
        sql("""
                insert into closure (id, venue_id, starts_at, ends_at, reason, text_fa, announced_at, announced_by, version)
                select gen_random_uuid(), venue_id, timestamp '%1$s 00:00' at time zone 'Asia/Tehran',
                       timestamp '%1$s 00:00' at time zone 'Asia/Tehran' + interval '1 day', 'DUST', 'گرد و غبار', now(), 'test', 0
                from facility where id = '%2$s'""".formatted(day, hall));
    }

    /// Eight hours for one who asks for two and one who asks for fourteen.
    @Test
    void givesNoMoreToWhoAsksForMore() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        java.util.List<String> days = java.util.List.of("SAT", "SUN", "MON", "TUE", "WED", "THU", "FRI");
        String[] windows = java.util.stream.Stream.concat(
                        days.stream().map(day -> window(hall, day, "16:00", "17:00", "MIXED")),
                        java.util.stream.Stream.of(window(hall, "SAT", "17:00", "18:00", "MIXED")))
                .toArray(String[]::new);
        String round = round(county, windows);
        String week = days.stream()
                .map(day -> range(day, "16:00", "18:00"))
                .collect(java.util.stream.Collectors.joining(","));
        String few = applied(club(), round, "یک", section(5, "MEN", 60, 60, 2, week));
        String many = applied(
                club(), round, "دو", section(5, "MEN", 60, 60, 7, week) + "," + section(5, "MEN", 60, 60, 7, week));
        handled(county, round);

        read(manager(county), round, few).body("given", equalTo(120));
        read(manager(county), round, many).body("given", equalTo(360));
    }

    @Test
    void givesHoursOutUpToMidnight() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        String round = round(county, window(hall, "SAT", "22:00", "24:00", "MIXED"));
        given().get("/v1/allocation-rounds/" + round).then().body("windows[0].to", equalTo("24:00"));
        String id = applied(club(), round, "یک", section(5, "MEN", 60, 120, 1, range("SAT", "22:00", "24:00")));
        handled(county, round);
        step(county, round, "publish").statusCode(200);

        read(manager(county), round, id)
                .body("sections[0].given[0].from", equalTo("22:00"))
                .body("sections[0].given[0].to", equalTo("24:00"));
        assertThat(number("select count(*) from reservation where application_id = '" + id
                        + "' and to_char(upper(during) at time zone 'Asia/Tehran', 'DY HH24:MI') = 'SUN 00:00'"))
                .isBetween(4L, 5L);
    }

    /// Two rounds over the same hours: who sends results first has them, and the other shares out what is left.
    @Test
    void sendsNoResultsOverWhatCameIntoTheHours() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        String section = section(5, "MEN", 60, 60, 1, range("SAT", "16:00", "17:00"));
        String first = round(county, window(hall, "SAT", "16:00", "17:00", "MIXED"));
        String second = round(county, window(hall, "SAT", "16:00", "17:00", "MIXED"));
        applied(club(), first, "یک", section);
        String late = applied(club(), second, "دو", section);
        handled(county, first);
        handled(county, second);

        step(county, first, "publish").statusCode(200);
        step(county, second, "publish").statusCode(409).body("code", equalTo("ROUND_HOURS_TAKEN"));
        step(county, second, "allocate").statusCode(200);
        step(county, second, "publish").statusCode(200);
        read(manager(county), second, late).body("given", equalTo(0)).body("sections[0].whyNot", hasEntry("TAKEN", 1));
    }

    @Test
    void hasTheHallAloneInTheHoursThatWereGiven() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        String part = county.facility("EDUCATION", 10);
        UUID floor = UUID.randomUUID();
        sql(
                "insert into space (id, venue_id, name_fa, version) select '%s', venue_id, 'کف', 0 from facility where id = '%s'"
                        .formatted(floor, hall));
        sql("insert into facility_unit (facility_id, unit_id) values ('%s', '%s'), ('%s', '%s')"
                .formatted(hall, floor, part, floor));
        make(
                        county,
                        tomorrow().toString(),
                        window(hall, "SAT", "10:00", "12:00", "MIXED"),
                        window(part, "SAT", "11:30", "13:00", "MIXED"))
                .statusCode(422)
                .body("code", equalTo("ROUND_WINDOW_WRONG"));
        String round = round(county, window(hall, "SAT", "10:00", "12:00", "MIXED"));
        applied(club(), round, "یک", section(5, "MEN", 120, 120, 1, range("SAT", "10:00", "12:00")));
        handled(county, round);
        step(county, round, "publish").statusCode(200);

        for (String each : new String[] {hall, part}) {
            once(Given.ADMIN)
                    .body("{\"fromOn\": \"%s\", \"toOn\": \"%s\"}"
                            .formatted(tomorrow().plusDays(13), tomorrow().plusDays(13 + 6)))
                    .post("/v1/opening-sets/" + Given.openingSet(each, 10, 0) + "/slots")
                    .then()
                    .statusCode(201)
                    .body("created", greaterThan(0))
                    .body("conflicting", greaterThan(0));
            assertThat(number(
                            "select count(*) from slot s join reservation r on tstzrange(s.starts_at, s.ends_at) && r.during"
                                    + " where s.facility_id = '" + each + "' and r.facility_id = '" + hall + "'"))
                    .isZero();
            sql("update slot set status = 'RELEASED' where facility_id = '" + each + "'");
        }
    }

    @Test
    void isAppliedToOnceByEachAccountOfAnAgency() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        String round = round(county, window(hall, "SAT", "16:00", "17:00", "MIXED"));
        String section = section(5, "MEN", 60, 60, 1, range("SAT", "16:00", "17:00"));
        String club = club();

        apply(citizen(), round, "یک", section).statusCode(403);
        apply(Tokens.of("agency-officer").bearer(), round, "یک", section)
                .statusCode(403)
                .body("code", equalTo("ROUND_APPLICANT_WITHOUT_AGENCY"));
        applied(club, round, "یک", section);
        apply(club, round, "دو", section).statusCode(409).body("code", equalTo("ROUND_APPLIED_BEFORE"));
    }

    private static String club() {
        return Tokens.of("agency-officer").agency(fresh("CLUB")).bearer();
    }

    @Test
    void takesOneApplicationOfEachOrganisationOfTwoAtOnce() throws Exception {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        String round = round(county, window(hall, "SAT", "16:00", "17:00", "MIXED"));
        String section = section(5, "MEN", 60, 60, 1, range("SAT", "16:00", "17:00"));
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(
                    () -> apply(club(), round, "یک", section).extract().statusCode());
            var two = threads.submit(
                    () -> apply(club(), round, "يک", section).extract().statusCode());
            int first = one.get();
            int second = two.get();
            assertThat(java.util.List.of(first, second)).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void opensAndClosesOnItsDays() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        String id = make(county, tomorrow().plusDays(1).toString(), window(hall, "SAT", "16:00", "17:00", "MIXED"))
                .statusCode(201)
                .body("state", equalTo("UPCOMING"))
                .extract()
                .path("id");
        sql("update allocation_round set opens_on = opens_on - 3 where id = '" + id + "'");
        await().atMost(Duration.ofSeconds(60)).until(() -> state(id).equals("OPEN"));
        sql("update allocation_round set opens_on = opens_on - 20, closes_on = closes_on - 20 where id = '" + id + "'");
        await().atMost(Duration.ofSeconds(60)).until(() -> state(id).equals("IN_ALLOCATION"));
    }

    @Test
    void givesOutOnlyFreeHoursOfItsCounty() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        String elsewhere = Planned.anew().facility("EDUCATION", 20);
        make(county, tomorrow().toString(), window(elsewhere, "SAT", "16:00", "17:00", "MIXED"))
                .statusCode(422)
                .body("code", equalTo("ROUND_WINDOW_WRONG"));
        make(
                        county,
                        tomorrow().toString(),
                        window(hall, "SAT", "16:00", "18:00", "MIXED"),
                        window(hall, "SAT", "17:00", "19:00", "MIXED"))
                .statusCode(422);
        make(county, tomorrow().plusDays(30).toString(), window(hall, "SAT", "16:00", "17:00", "MIXED"))
                .statusCode(422)
                .body("code", equalTo("ROUND_DAYS_NOT_ORDERED"));
        String set = Given.openingSet(hall, 10, 0);
        once(Given.ADMIN)
                .body("{\"fromOn\": \"%s\", \"toOn\": \"%s\"}"
                        .formatted(tomorrow(), tomorrow().plusDays(28)))
                .post("/v1/opening-sets/" + set + "/slots")
                .then()
                .statusCode(201)
                .body("created", greaterThan(0));
        make(county, tomorrow().toString(), window(hall, "SAT", "19:30", "21:00", "MIXED"))
                .statusCode(409)
                .body("code", equalTo("ROUND_WINDOW_TAKEN"));
        make(county, tomorrow().toString(), window(hall, "SAT", "20:00", "21:00", "MIXED"))
                .statusCode(201);
    }

    private static String manager(Planned county) {
        return Tokens.of("programme-manager").county(county.county()).bearer();
    }

    private static String round(Planned county, String... windows) {
        String today = tomorrow().minusDays(1).toString();
        return make(county, today, windows)
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .extract()
                .path("id");
    }

    /// Applying until ten days from now, a season of thirty days from two weeks on.
    private static ValidatableResponse make(Planned county, String opensOn, String... windows) {
        return once(manager(county))
                .body("""
                        {"county": "%s", "names": {"fa": "دور پاییز"}, "opensOn": "%s", "closesOn": "%s", "fromOn": "%s", "toOn": "%s",
                         "windows": [%s]}""".formatted(
                                county.county(),
                                opensOn,
                                tomorrow().plusDays(9),
                                tomorrow().plusDays(13),
                                tomorrow().plusDays(42),
                                String.join(",", windows)))
                .post("/v1/allocation-rounds")
                .then();
    }

    private static String window(String hall, String weekday, String from, String to, String audience) {
        return "{\"facilityId\": \"%s\", \"weekday\": \"%s\", \"from\": \"%s\", \"to\": \"%s\", \"audience\": \"%s\"}"
                .formatted(hall, weekday, from, to, audience);
    }

    private static String range(String weekday, String from, String to) {
        return "{\"weekday\": \"%s\", \"from\": \"%s\", \"to\": \"%s\", \"preference\": \"PRIMARY\"}"
                .formatted(weekday, from, to);
    }

    private static String section(int persons, String audience, int min, int max, int times, String ranges) {
        return """
                {"name": "والیبال", "persons": %d, "audience": "%s", "minMinutes": %d, "maxMinutes": %d, "timesPerWeek": %d,
                 "ranges": [%s]}""".formatted(persons, audience, min, max, times, ranges);
    }

    private static ValidatableResponse apply(String who, String round, String organisation, String section) {
        return once(who)
                .body("{\"applicant\": \"CLUB\", \"organisation\": \"%s\", \"sections\": [%s]}"
                        .formatted(organisation, section))
                .post("/v1/allocation-rounds/" + round + "/applications")
                .then();
    }

    private static String applied(String who, String round, String organisation, String section) {
        return apply(who, round, organisation, section)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void handled(Planned county, String round) {
        step(county, round, "close").statusCode(200);
        step(county, round, "allocate").statusCode(200);
    }

    private static ValidatableResponse read(String who, String round, String application) {
        return as(who).get("/v1/allocation-rounds/" + round + "/applications/" + application)
                .then();
    }

    private static String state(String round) {
        return given().get("/v1/allocation-rounds/" + round).then().extract().path("state");
    }

    private static ValidatableResponse step(Planned county, String round, String step) {
        String etag =
                given().get("/v1/allocation-rounds/" + round).then().extract().header("ETag");
        return as(manager(county))
                .header("If-Match", etag)
                .post("/v1/allocation-rounds/" + round + "/" + step)
                .then();
    }
}
