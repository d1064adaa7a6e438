package hamgara.venue.calendar;

import hamgara.kit.text.Ics;
import hamgara.kit.time.Tehran;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;

/// The clock of the province in a calendar: its rules come with the entries, for programs that do not know the zone or
/// still change its clocks.
final class TehranTime {

    static final String ZONE = "TZID=" + Tehran.ZONE.getId();

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);

    private TehranTime() {}

    static String of(Instant instant) {
        return LOCAL.format(instant.atZone(Tehran.ZONE));
    }

    /// Every change of the clock from the last one before `from` on, until `until`.
    static void describe(Ics ics, Instant from, Instant until) {
        ZoneRules rules = Tehran.ZONE.getRules();
        ics.line("BEGIN", "VTIMEZONE").line("TZID", Tehran.ZONE.getId());
        ZoneOffsetTransition change = rules.previousTransition(from);
        if (change == null) {
            describe(ics, LocalDateTime.of(1970, 1, 1, 0, 0), rules.getOffset(from), rules.getOffset(from), false);
        }
        while (change != null && change.getInstant().isBefore(until)) {
            describe(
                    ics,
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter(),
                    rules.isDaylightSavings(change.getInstant()));
            change = rules.nextTransition(change.getInstant());
        }
        ics.line("END", "VTIMEZONE");
    }

    private static void describe(Ics ics, LocalDateTime at, ZoneOffset before, ZoneOffset after, boolean daylight) {
        String part = daylight ? "DAYLIGHT" : "STANDARD";
        ics.line("BEGIN", part)
                .line("DTSTART", LOCAL.format(at))
                .line("TZOFFSETFROM", OFFSET.format(before))
                .line("TZOFFSETTO", OFFSET.format(after))
                .line("TZNAME", OFFSET.format(after))
                .line("END", part);
    }
}
