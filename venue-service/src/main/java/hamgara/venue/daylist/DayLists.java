package hamgara.venue.daylist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.kit.caller.Caller;
import hamgara.kit.text.Digits;
import hamgara.kit.time.Tehran;
import hamgara.venue.checkin.Showing;
import hamgara.venue.daylist.DayListRefusal.DayListOutOfReach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the lists of days. Nothing is kept: the same bookings in the same quarter of an hour make the same list.
@ApplicationScoped
class DayLists {

    private static final String TYPE = "hamgara-day-list+json";

    private final DayListRepository rows;
    private final DayListKeys keys;
    private final DayListConfig config;
    private final Duration opens;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    DayLists(
            DayListRepository rows,
            DayListKeys keys,
            DayListConfig config,
            @ConfigProperty(name = "hamgara.check-in.opens") Duration opens,
            ObjectMapper json,
            Caller caller,
            Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.config = config;
        this.opens = opens;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DayListView of(String venue, String day) {
        LocalDate date = parsed(day);
        caller.requireVenue(venue);
        Instant now = clock.instant();
        LocalDate today = Tehran.dayOf(now);
        // the day before, for slots that go on past midnight
        if (date.isBefore(today.minusDays(1)) || date.isAfter(today.plusDays(config.daysAhead()))) {
            throw new DayListOutOfReach(config.daysAhead());
        }
        Instant endOfDay = Tehran.startOf(date.plusDays(1));
        List<DayListContent.Line> lines = rows.bookings(venue, Tehran.startOf(date), endOfDay).stream()
                .map(this::line)
                .toList();
        long step = config.datedEvery().toSeconds();
        Instant validUntil = lines.stream()
                .map(DayListContent.Line::endsAt)
                .filter(endOfDay::isBefore)
                .max(Instant::compareTo)
                .orElse(endOfDay);
        var content = new DayListContent(
                venue, date, Instant.ofEpochSecond(now.getEpochSecond() / step * step), validUntil, lines);
        return DayListView.of(content, keys.jws(TYPE, bytes(content)));
    }

    private static LocalDate parsed(String day) {
        try {
            return LocalDate.parse(Digits.fold(day));
        } catch (DateTimeParseException _) {
            throw new DayListRefusal.DayListDateMalformed();
        }
    }

    private DayListContent.Line line(DayListRepository.Row row) {
        return new DayListContent.Line(
                row.booking(),
                Showing.digest(row.code() + ":" + row.booking()),
                Showing.digest(row.card() + ":" + row.booking()),
                row.slot(),
                row.startsAt().minus(opens),
                row.startsAt(),
                row.endsAt(),
                row.party(),
                row.audience(),
                row.used());
    }

    DayListKeySetView keys() {
        return new DayListKeySetView(keys.all().stream()
                .map(key -> new DayListKeySetView.Key("OKP", "Ed25519", "EdDSA", "sig", key.kid(), key.x()))
                .toList());
    }

    private byte[] bytes(DayListContent content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
