package hamgara.kit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An announced closure for heat, dust or power cuts, as the calendar counts it.
///
/// Holds from `from` up to, not including, `until`. `counties` are county codes; empty means the whole
/// province. `closesAt` is the time of day at which a short day ends and is given for short days only.
public record ClosureNotice(
        Set<String> counties,
        Instant from,
        Instant until,
        Kind kind,
        @Nullable LocalTime closesAt,
        Set<Applies> appliesTo,
        Instant issuedAt) {

    public enum Kind {
        /// Nothing is open.
        FULL,
        /// Open as usual, but closed from an earlier hour.
        SHORT_DAY,
        /// The doors are closed and the work goes on: this does not stop a clock.
        REMOTE_WORK
    }

    public enum Applies {
        AGENCIES,
        SCHOOLS,
        BANKS,
        VENUES
    }

    public ClosureNotice {
        counties = Set.copyOf(counties);
        appliesTo = Set.copyOf(appliesTo);
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A closure that ends at " + until + " cannot begin at " + from);
        }
        if ((kind == Kind.SHORT_DAY) != (closesAt != null)) {
            throw new IllegalArgumentException("A short day says when it ends, and no other closure does");
        }
    }

    /// Whole days, first and last included.
    public static ClosureNotice full(
            Set<String> counties, LocalDate firstDay, LocalDate lastDay, Set<Applies> appliesTo, Instant issuedAt) {
        return ofDays(counties, firstDay, lastDay, Kind.FULL, null, appliesTo, issuedAt);
    }

    /// Days, first and last included, that end at `closesAt`.
    public static ClosureNotice shortDay(
            Set<String> counties,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalTime closesAt,
            Set<Applies> appliesTo,
            Instant issuedAt) {
        return ofDays(counties, firstDay, lastDay, Kind.SHORT_DAY, closesAt, appliesTo, issuedAt);
    }

    /// Days, first and last included, on which people work from elsewhere.
    public static ClosureNotice remoteWork(
            Set<String> counties, LocalDate firstDay, LocalDate lastDay, Set<Applies> appliesTo, Instant issuedAt) {
        return ofDays(counties, firstDay, lastDay, Kind.REMOTE_WORK, null, appliesTo, issuedAt);
    }

    /// A notice for days of Tehran, first and last included.
    public static ClosureNotice ofDays(
            Set<String> counties,
            LocalDate firstDay,
            LocalDate lastDay,
            Kind kind,
            @Nullable LocalTime closesAt,
            Set<Applies> appliesTo,
            Instant issuedAt) {
        return new ClosureNotice(
                counties,
                Tehran.startOf(firstDay),
                Tehran.startOf(lastDay.plusDays(1)),
                kind,
                closesAt,
                appliesTo,
                issuedAt);
    }

    boolean reaches(String county) {
        return counties.isEmpty() || counties.contains(county);
    }

    /// The part of a day that the notice takes away, or nothing.
    @Nullable
    Span takesFrom(LocalDate day) {
        Instant start = Tehran.startOf(day);
        Instant end = Tehran.startOf(day.plusDays(1));
        if (kind == Kind.REMOTE_WORK || !from.isBefore(end) || !until.isAfter(start)) {
            return null;
        }
        Instant closes = closesAt == null
                ? start
                : day.atTime(closesAt).atZone(Tehran.ZONE).toInstant();
        return Span.between(Span.later(from, closes), Span.earlier(until, end));
    }
}
