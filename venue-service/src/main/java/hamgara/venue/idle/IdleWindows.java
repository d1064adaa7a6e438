package hamgara.venue.idle;

import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Tehran;
import hamgara.venue.slot.Audience;
import hamgara.venue.timetable.Weekday;
import hamgara.venue.utilisation.Weeks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Finds hours that stand idle reliably and tells of each once a week.
@ApplicationScoped
class IdleWindows {

    private static final int USUAL_WEEKS = 4;
    private static final int USUAL_PLACES = 5;
    private static final int SEARCHED_AT_ONCE = 50;

    private final IdleRepository idle;
    private final Outbox outbox;
    private final Clock clock;

    IdleWindows(IdleRepository idle, Outbox outbox, Clock clock) {
        this.idle = idle;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Page<IdleHoursView> list(IdleQuery query, PageRequest page) {
        Weeks weeks = Weeks.before(today(), query.weeks == null ? USUAL_WEEKS : query.weeks);
        List<IdleHoursView> found = idle.find(query, weeks, query.places == null ? USUAL_PLACES : query.places);
        List<IdleHoursView> rest = page.cursor()
                .map(cursor -> found.stream()
                        .filter(hours -> position(hours).compareTo(cursor.at(0)) > 0)
                        .toList())
                .orElse(found);
        return Page.of(
                rest.subList(0, Math.min(rest.size(), page.rowsToRead())),
                page,
                hours -> Cursor.of(position(hours)),
                hours -> hours);
    }

    /// Sorts as the list does.
    private static String position(IdleHoursView hours) {
        return "%s %d %02d %d"
                .formatted(
                        hours.facilityId(),
                        List.of(Weekday.values()).indexOf(hours.weekday()),
                        hours.fromHour(),
                        List.of(Audience.values()).indexOf(hours.audience()));
    }

    /// Looks at some facilities whose past weeks have changed; false when there are none.
    @Transactional
    boolean search() {
        List<UUID> facilities = idle.toSearch(SEARCHED_AT_ONCE);
        Weeks weeks = Weeks.before(today(), USUAL_WEEKS);
        Instant now = clock.instant();
        for (UUID facility : facilities) {
            var query = new IdleQuery();
            query.facility = facility;
            for (IdleHoursView hours : idle.find(query, weeks, USUAL_PLACES)) {
                if (idle.note(hours, weeks.until(), now)) {
                    outbox.append(CapacityIdleFound.of(hours, weeks.until()));
                }
            }
        }
        return !facilities.isEmpty();
    }

    private LocalDate today() {
        return Tehran.dayOf(clock.instant());
    }
}
