package hamgara.venue.match;

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
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two parallel capacities on their way to one shared timetable.
@Entity
class CapacityMatch {

    @Id
    UUID id;

    UUID firstId;

    UUID secondId;

    String county;

    @Enumerated(EnumType.STRING)
    MatchState state;

    int overlapMinutes;

    int timetableVersion;

    @Nullable
    LocalDate fromOn;

    @Nullable
    LocalDate toOn;

    @Nullable
    Integer slotMinutes;

    /// Last day of an agreed timetable, once an owner has given notice.
    @Nullable
    LocalDate endsOn;

    @Nullable
    String noticeBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "timetable_line", joinColumns = @JoinColumn(name = "match_id"))
    Set<TimetableLine> lines = new LinkedHashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "capacity_consent", joinColumns = @JoinColumn(name = "match_id"))
    Set<Consent> consents = new LinkedHashSet<>();

    Instant foundAt;

    @Version
    long version;

    CapacityMatch() {}

    /// Another timetable makes every consent void.
    void propose(SharedTimetable timetable) {
        fromOn = timetable.fromOn();
        toOn = timetable.toOn();
        slotMinutes = timetable.slotMinutes();
        lines.clear();
        lines.addAll(timetable.lines());
        consents.clear();
        timetableVersion++;
        state = MatchState.TIMETABLED;
    }

    @Nullable
    SharedTimetable timetable() {
        if (fromOn == null || toOn == null || slotMinutes == null) {
            return null;
        }
        return new SharedTimetable(
                fromOn,
                toOn,
                slotMinutes,
                lines.stream()
                        .sorted(Comparator.comparing(TimetableLine::weekday)
                                .thenComparing(TimetableLine::from)
                                .thenComparing(line -> line.capacityId().toString()))
                        .toList());
    }

    boolean hasConsentOf(UUID capacity) {
        return consents.stream().anyMatch(consent -> consent.capacityId().equals(capacity));
    }

    /// Minutes a week that a capacity gives in the timetable; the other side receives them.
    long minutesGivenBy(UUID capacity) {
        return lines.stream()
                .filter(line -> line.capacityId().equals(capacity))
                .mapToLong(TimetableLine::minutes)
                .sum();
    }
}
