package hamgara.venue.calendar;

import hamgara.kit.text.Ics;
import hamgara.kit.text.Names;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A calendar as a program reads it (RFC 5545).
final class Calendar {

    private Calendar() {}

    /// The same entries always give the same text.
    static String of(String name, List<Entry> entries, Language language, String site, Window window) {
        var ics = new Ics()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Hamgara//venue-service//" + language.name().toUpperCase(Locale.ROOT))
                .line("CALSCALE", "GREGORIAN")
                .text("NAME", name)
                .text("X-WR-CALNAME", name)
                .line("X-WR-TIMEZONE", Tehran.ZONE.getId())
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                .line("X-PUBLISHED-TTL", "PT1H");
        TehranTime.describe(ics, window.from(), window.until());
        entries.forEach(entry -> event(ics, entry, language, site));
        return ics.line("END", "VCALENDAR").toString();
    }

    private static void event(Ics ics, Entry entry, Language language, String site) {
        ics.line("BEGIN", "VEVENT")
                .line("UID", entry.id() + "@hamgara")
                .utc("DTSTAMP", entry.revisedAt())
                .utc("LAST-MODIFIED", entry.revisedAt())
                .line("SEQUENCE", entry.revision())
                .line("STATUS", entry.standing().name())
                .line("DTSTART;" + TehranTime.ZONE, TehranTime.of(entry.startsAt()))
                .line("DTEND;" + TehranTime.ZONE, TehranTime.of(entry.endsAt()))
                .text("SUMMARY", summary(entry, language))
                .text("LOCATION", place(entry.venue(), entry.locality(), language))
                .text("DESCRIPTION", Jalali.display(Tehran.dayOf(entry.startsAt()), language.locale()));
        if (entry.latitude() != null && entry.longitude() != null) {
            ics.line(
                    "GEO",
                    entry.latitude().toPlainString() + ";" + entry.longitude().toPlainString());
        }
        ics.line("URL", site + "/v1/slots/" + entry.slotId())
                .line("TRANSP", entry.audience() == null ? "OPAQUE" : "TRANSPARENT")
                .line("END", "VEVENT");
    }

    private static String summary(Entry entry, Language language) {
        String facility = entry.facility().in(language.locale());
        return entry.audience() == null ? facility : facility + " (" + language.audience(entry.audience()) + ")";
    }

    private static String place(Names venue, @Nullable String locality, Language language) {
        String name = venue.in(language.locale());
        return locality == null ? name : name + (language == Language.en ? ", " : "، ") + locality;
    }
}
