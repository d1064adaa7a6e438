package hamgara.venue.timetable;

import hamgara.kit.ids.Ids;
import hamgara.kit.time.EndOfDay;
import hamgara.kit.time.Tehran;
import hamgara.venue.slot.PlannedSlot;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Weekly opening hours of a facility for a period; a set of higher priority takes the place of others on its
/// days.
@Entity
class OpeningSet {

    @Id
    UUID id;

    UUID facilityId;

    String name;

    /// The match that agreed on these hours, for those of a shared timetable.
    @Nullable
    UUID matchId;

    LocalDate fromOn;

    LocalDate toOn;

    /// None for the hours of a series of sessions.
    @Enumerated(EnumType.STRING)
    @Nullable
    Season season;

    int priority;

    int slotMinutes;

    int aheadDays;

    @Nullable
    LocalDate madeOn;

    int ruleVersion;

    @Nullable
    Instant removedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "opening_span", joinColumns = @JoinColumn(name = "opening_set_id"))
    Set<OpeningSpan> spans = new LinkedHashSet<>();

    @Version
    long version;

    OpeningSet() {}

    OpeningSet(UUID id, UUID facilityId, NewOpeningSet request) {
        this.id = id;
        this.facilityId = facilityId;
        this.ruleVersion = 1;
        take(request);
    }

    final void take(NewOpeningSet request) {
        this.name = request.name();
        this.fromOn = request.fromOn();
        this.toOn = request.toOn();
        Season meant = request.seasonOrNormal();
        this.season = meant;
        this.priority = request.priority() == null ? meant.priority() : request.priority();
        this.slotMinutes = request.slotMinutes();
        this.aheadDays = request.aheadDays() == null ? 0 : request.aheadDays();
        this.spans.clear();
        this.spans.addAll(request.spans());
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(fromOn) && !day.isAfter(toOn);
    }

    /// The slots of one day that have not begun; a rest of a span too short for a slot stays unused.
    Stream<PlannedSlot> slotsOn(LocalDate day, Instant now) {
        return spans.stream()
                .filter(span -> span.weekday().isOn(day))
                .flatMap(span -> slotsOf(span, day))
                .filter(slot -> slot.startsAt().isAfter(now));
    }

    /// Its hours on a day.
    Stream<OpenHours> hoursOn(LocalDate day) {
        return spans.stream()
                .filter(span -> span.weekday().isOn(day))
                .map(span -> new OpenHours(
                        id,
                        EndOfDay.instant(day, span.from()),
                        EndOfDay.instant(day, span.to()),
                        span.audience(),
                        span.ageMin(),
                        span.ageMax(),
                        span.staff()));
    }

    private Stream<PlannedSlot> slotsOf(OpeningSpan span, LocalDate day) {
        ZonedDateTime end = EndOfDay.instant(day, span.to()).atZone(Tehran.ZONE);
        ZonedDateTime first = day.atTime(span.from()).atZone(Tehran.ZONE);
        return Stream.iterate(first, at -> !at.plusMinutes(slotMinutes).isAfter(end), at -> at.plusMinutes(slotMinutes))
                .map(at -> new PlannedSlot(
                        Ids.next(),
                        at.toInstant(),
                        at.plusMinutes(slotMinutes).toInstant(),
                        span.audience(),
                        span.ageMin(),
                        span.ageMax(),
                        span.places(),
                        span.staff()));
    }
}
