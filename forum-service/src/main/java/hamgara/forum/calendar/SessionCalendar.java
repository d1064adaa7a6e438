package hamgara.forum.calendar;

import hamgara.forum.hub.Hubs;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.session.SessionState;
import hamgara.forum.session.Sessions;
import hamgara.kit.text.Ics;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Writes sessions as an iCalendar (RFC 5545). The same sessions always give the same text.
@ApplicationScoped
class SessionCalendar {

    private static final Duration PAST = Duration.ofDays(90);
    private static final int MOST = 500;

    private final Sessions sessions;
    private final Hubs hubs;
    private final Clock clock;

    SessionCalendar(Sessions sessions, Hubs hubs, Clock clock) {
        this.sessions = sessions;
        this.hubs = hubs;
        this.clock = clock;
    }

    String ofSession(UUID id, Locale language) {
        return written(List.of(sessions.facts(id)), language);
    }

    String ofHall(UUID hall, Locale language) {
        return written(sessions.announced(hall, clock.instant().minus(PAST), MOST), language);
    }

    private String written(List<SessionFacts> all, Locale language) {
        var ics = new Ics()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line(
                        "PRODID",
                        "-//Hamgara//forum-service//" + language.getLanguage().toUpperCase(Locale.ROOT))
                .line("CALSCALE", "GREGORIAN")
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        all.forEach(session -> write(ics, session, language));
        return ics.line("END", "VCALENDAR").toString();
    }

    private void write(Ics ics, SessionFacts session, Locale language) {
        ics.line("BEGIN", "VEVENT")
                .line("UID", session.id() + "@hamgara")
                .utc("DTSTAMP", session.announcedAt() == null ? session.startsAt() : session.announcedAt())
                .line("SEQUENCE", session.version())
                .line("STATUS", standing(session.state()))
                .utc("DTSTART", session.startsAt())
                .utc("DTEND", session.endsAt())
                .text("SUMMARY", session.names().in(language))
                .text("DESCRIPTION", Jalali.display(Tehran.dayOf(session.startsAt()), language));
        if (session.venueCode() != null) {
            ics.text(
                    "LOCATION",
                    hubs.nameOf(session.venueCode())
                            .map(name -> name.in(language))
                            .orElse(session.venueCode()));
        }
        ics.line("END", "VEVENT");
    }

    private static String standing(SessionState state) {
        return switch (state) {
            case CANCELLED -> "CANCELLED";
            case DRAFT, POSTPONED -> "TENTATIVE";
            case ANNOUNCED, REGISTRATION_CLOSED, IN_PROGRESS, HELD, CLOSED -> "CONFIRMED";
        };
    }
}
