package hamgara.venue.closure;

import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// A stretch of time in whole seconds, its end not included.
record Stretch(Instant startsAt, Instant endsAt) {

    private static final Duration LONGEST = Duration.ofDays(400);
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z"); // what no calendar reaches is no time

    /// The last day that ends in a calendar.
    static final LocalDate LAST_DAY = LocalDate.of(9998, 12, 31);

    /// What is asked for, as far as it lies ahead: nobody is told afterwards that a venue had been closed.
    static Stretch of(NewClosure request, Instant now) {
        Stretch asked = asked(request);
        if (asked.startsAt.isBefore(Instant.EPOCH)
                || asked.endsAt.isAfter(LATEST)
                || !asked.startsAt.isBefore(asked.endsAt)
                || Duration.between(asked.startsAt, asked.endsAt).compareTo(LONGEST) > 0) {
            throw new ClosureRefusal.ClosureNotOrdered(LONGEST.toDays()).at(days(request) ? "/toOn" : "/endsAt");
        }
        Instant begun = now.truncatedTo(ChronoUnit.SECONDS);
        if (!asked.endsAt.isAfter(begun)) {
            throw new ClosureRefusal.ClosurePast().at(days(request) ? "/toOn" : "/endsAt");
        }
        return asked.startsAt.isBefore(begun) ? new Stretch(begun, asked.endsAt) : asked;
    }

    /// The stretches of a notice, as far as they lie ahead: one for whole days, one for each short day.
    static List<Stretch> of(ClosureNotice notice, Instant now) {
        Instant begun = now.truncatedTo(ChronoUnit.SECONDS);
        Stream<Stretch> asked = notice.closesAt == null
                ? Stream.of(new Stretch(Tehran.startOf(notice.fromOn), Tehran.startOf(notice.toOn.plusDays(1))))
                : notice.fromOn
                        .datesUntil(notice.toOn.plusDays(1))
                        .map(day -> new Stretch(
                                day.atTime(notice.closesAt).atZone(Tehran.ZONE).toInstant(),
                                Tehran.startOf(day.plusDays(1))));
        return asked.filter(stretch -> stretch.endsAt.isAfter(begun))
                .map(stretch -> stretch.startsAt.isBefore(begun) ? new Stretch(begun, stretch.endsAt) : stretch)
                .toList();
    }

    /// A whole day of Tehran.
    static Stretch ofDay(LocalDate day) {
        return new Stretch(Tehran.startOf(day), Tehran.startOf(day.plusDays(1)));
    }

    private static boolean days(NewClosure request) {
        return request.fromOn() != null || request.toOn() != null;
    }

    private static Stretch asked(NewClosure request) {
        boolean hours = request.startsAt() != null || request.endsAt() != null;
        if (!hours && request.fromOn() != null && request.toOn() != null) {
            Jalali.dateOf(request.fromOn()); // refuses days that no calendar here knows
            Jalali.dateOf(request.toOn());
            return new Stretch(
                    Tehran.startOf(request.fromOn()),
                    Tehran.startOf(request.toOn().plusDays(1)));
        }
        if (!days(request) && request.startsAt() != null && request.endsAt() != null) {
            return new Stretch(
                    request.startsAt().truncatedTo(ChronoUnit.SECONDS),
                    request.endsAt().truncatedTo(ChronoUnit.SECONDS));
        }
        throw new ClosureRefusal.ClosurePeriodMissing().at(hours ? "/endsAt" : "/toOn");
    }
}
