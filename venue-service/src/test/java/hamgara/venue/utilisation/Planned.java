package hamgara.venue.utilisation;

import static hamgara.venue.Given.number;
import static hamgara.venue.Given.sql;

import hamgara.kit.time.Tehran;
import hamgara.venue.Given;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// A county of a test's own, with facilities whose ledger and demand are as the test says.
public record Planned(String county, String area) {

    public static Planned anew() {
        Given.countyOn();
        String code;
        do {
            code = "9" + ThreadLocalRandom.current().nextInt(100, 1000);
        } while (number("select count(*) from county where code = '" + code + "'") > 0);
        sql("insert into county (code, switched_on_at) values ('" + code + "', clock_timestamp())");
        var planned = new Planned(code, code + "001");
        planned.lies(code, null);
        planned.lies(planned.area, code);
        return planned;
    }

    private void lies(String code, @Nullable String parent) {
        sql("insert into area (code, level, parent_code, name_fa) values ('%s', 'COUNTY', %s, 'پهنه آزمون')"
                .formatted(code, parent == null ? "null" : "'" + parent + "'"));
    }

    /// The Saturday that began the present week.
    public static LocalDate saturday() {
        return Tehran.weekOf(Tehran.dayOf(Instant.now()));
    }

    /// A facility of an agency in this county and area.
    public String facility(String agency, int places) {
        Given.Venue venue = Given.venue(agency);
        String facility = Given.facility(venue, places);
        sql("update venue set county = '" + county + "', area_code = '" + area + "' where id = '" + venue.id() + "'");
        sql("""
                insert into capacity (id, agency, kind, county, area_code, facility_id, places, state, offered_at, lapses_at, version)
                values ('%s', '%s', 'SPORT_HALL', '%s', '%s', '%s', %d, 'OFFERED', now(), now() + interval '9 days', 0)""".formatted(UUID.randomUUID(), agency, county, area, facility, places));
        sql("delete from ledger_change where facility_id = '" + facility + "'");
        return facility;
    }

    /// Place-minutes of an hour on a day in the ledger; people beyond doubt.
    public void used(String facility, LocalDate day, int hour, String audience, int offered, int attended) {
        sql("""
                insert into capacity_ledger (facility_id, day, hour, audience, installed, closed, blocked, not_offered, attended,
                    expected, no_show, late_cancelled, unsold, attended_people, expected_people, no_show_people, late_people)
                values ('%1$s', '%2$s', %3$d, '%4$s', %5$d, 0, 0, 0, %6$d, 0, 0, 0, %5$d - %6$d, '{1,2,3,4,5}', '{}', '{}', '{}')""".formatted(facility, day, hour, audience, offered, attended));
    }

    /// The same on the day of the week of each of the last four whole weeks.
    public void weekly(String facility, int daysAfterSaturday, int hour, String audience, int offered, int attended) {
        for (int week = 1; week <= 4; week++) {
            used(facility, saturday().minusWeeks(week).plusDays(daysAfterSaturday), hour, audience, offered, attended);
        }
    }

    /// Wishes that were not met on the day of the week of each of the last four whole weeks, for a facility.
    public void asked(String facility, int daysAfterSaturday, int hour, String audience, int minutes) {
        for (int week = 1; week <= 4; week++) {
            sql("""
                    insert into demand_count values ('%s', %d, '%s', '%s', 'SPORT_HALL', '%s', '%s', 'SLOT_FULL', 5, %d)""".formatted(
                            saturday().minusWeeks(week).plusDays(daysAfterSaturday),
                            hour,
                            county,
                            area,
                            audience,
                            facility,
                            minutes));
        }
    }
}
