package hamgara.venue.series;

import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.facility.Facilities;
import hamgara.venue.facility.FacilityFacts;
import hamgara.venue.series.NewSessionChange.Action;
import hamgara.venue.series.NewSessionChange.Scope;
import hamgara.venue.series.RejectedSession.Reason;
import hamgara.venue.series.SessionFacts.State;
import hamgara.venue.slot.PlannedSlot;
import hamgara.venue.slot.Slots;
import hamgara.venue.timetable.OpeningSets;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes the sessions of series, and changes those to come. A session in which people have places is never
/// moved.
@ApplicationScoped
public class AllSeries {

    private static final int MOST_DAYS = 400;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final SeriesRepository repository;
    private final SeriesPlanning planning;
    private final OpeningSets openingSets;
    private final Facilities facilities;
    private final Venues venues;
    private final Slots slots;
    private final Outbox outbox;

    AllSeries(
            SeriesRepository repository,
            SeriesPlanning planning,
            OpeningSets openingSets,
            Facilities facilities,
            Venues venues,
            Slots slots,
            Outbox outbox) {
        this.repository = repository;
        this.planning = planning;
        this.openingSets = openingSets;
        this.facilities = facilities;
        this.venues = venues;
        this.slots = slots;
        this.outbox = outbox;
    }

    @Transactional
    SeriesView plan(UUID facilityId, NewSeries request) {
        FacilityFacts facility = facilities.of(facilityId);
        venues.requireRun(facility.venue());
        List<LocalDate> days = days(request);
        if (!request.hasAgesInOrder()) {
            throw new SeriesRefusal.SessionAgesReversed().at("/ageMax");
        }
        requireFitting(facility, request.startTime(), request.minutes(), request.places());
        UUID hours = openingSets.openForSeries(
                facility, request.names().fa(), request.fromOn(), request.toOn(), request.minutes());
        var series = new Series(facilityId, hours, request);
        repository.persistAndFlush(series);
        repository.lock(series);
        slots.lockUnits(facilityId); // what is free stays so until all sessions are made
        var rejected = new ArrayList<RejectedSession>();
        for (LocalDate on : days) {
            Optional<Reason> obstacle = make(
                    facility,
                    series,
                    on,
                    SeriesPlanning.slot(series, on, series.startTime, series.minutes, series.places),
                    null);
            obstacle.ifPresent(reason -> {
                rejected.add(RejectedSession.of(on, reason));
                repository.put(series.id, on, State.SKIPPED, reason.name(), null);
            });
        }
        refuseUnlessSkipping(rejected, days.size() - rejected.size(), request.skipping());
        outbox.append(new SeriesEvent.SeriesPlanned(
                series.id,
                facilityId,
                facility.venue().id(),
                facility.venue().county(),
                series.kind,
                series.fromOn,
                series.toOn,
                days.size() - rejected.size(),
                rejected.size()));
        return SeriesView.of(series, repository.planned(series.id), rejected);
    }

    private static List<LocalDate> days(NewSeries request) {
        RecurrenceRule rule = RuleText.parse(request.rule());
        Jalali.dateOf(request.fromOn()); // refuses days that no calendar here knows
        Jalali.dateOf(request.toOn());
        long period = ChronoUnit.DAYS.between(request.fromOn(), request.toOn());
        if (period < 0 || period > MOST_DAYS) {
            throw new SeriesRefusal.SeriesEmpty(MOST_DAYS).at("/toOn");
        }
        var days = new TreeSet<>(rule.days(request.fromOn(), request.toOn()));
        if (request.exceptOn() != null) {
            days.removeAll(request.exceptOn());
        }
        if (request.alsoOn() != null) {
            days.addAll(request.alsoOn());
        }
        boolean outside = !days.isEmpty()
                && (days.first().isBefore(request.fromOn()) || days.last().isAfter(request.toOn()));
        if (days.isEmpty() || outside) {
            throw new SeriesRefusal.SeriesEmpty(MOST_DAYS).at(outside ? "/alsoOn" : "/rule");
        }
        return List.copyOf(days);
    }

    private static void requireFitting(FacilityFacts facility, LocalTime startTime, int minutes, int places) {
        if (places > facility.places() || startTime.toSecondOfDay() / 60 + minutes > MINUTES_OF_A_DAY) {
            throw new SeriesRefusal.SessionUnfit(facility.places()).at("/places");
        }
    }

    /// A slot for a session, unless something stands in its way.
    private Optional<Reason> make(
            FacilityFacts facility, Series series, LocalDate on, PlannedSlot slot, @Nullable UUID besides) {
        Optional<Reason> obstacle = planning.obstacle(facility, on, slot, besides);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        if (besides != null) {
            slots.lockUnits(facility.id()); // nobody takes meanwhile what may have to be taken back
            if (!repository.withdraw(besides)) {
                return Optional.of(Reason.BOOKED);
            }
        }
        slots.open(facility.id(), facility.venue().id(), series.openingSetId, List.of(slot));
        if (!repository.isThere(slot.id())) {
            if (besides != null) {
                repository.takeBack(besides);
            }
            return Optional.of(Reason.OVERLAPPING);
        }
        if (besides != null) {
            repository.keepByLot(besides, slot.id());
        }
        repository.put(series.id, on, State.PLANNED, null, slot.id());
        return Optional.empty();
    }

    private static void refuseUnlessSkipping(List<RejectedSession> rejected, int possible, boolean skipping) {
        if (!rejected.isEmpty() && (!skipping || possible == 0)) {
            throw new SeriesRefusal.SeriesPartlyImpossible(rejected, possible);
        }
    }

    @Transactional
    SeriesView change(UUID id, LocalDate on, NewSessionChange request, long seen) {
        Series series = find(id);
        FacilityFacts facility = facilities.of(series.facilityId);
        venues.requireRun(facility.venue());
        repository.lock(series);
        slots.lockUnits(facility.id());
        StaleVersion.check(seen, series.version);
        List<SessionFacts> meant = meant(series, on, request);
        LocalTime startTime = request.startTime() == null ? series.startTime : request.startTime();
        int minutes = request.minutes() == null ? series.minutes : request.minutes();
        int places = request.places() == null ? series.places : request.places();
        requireFitting(facility, startTime, minutes, places);
        var rejected = new ArrayList<RejectedSession>();
        for (SessionFacts session : meant) {
            UUID slot = session.slotId();
            PlannedSlot planned = SeriesPlanning.slot(series, session.onDay(), startTime, minutes, places);
            Optional<Reason> obstacle;
            if (request.action() == Action.RESUME) {
                obstacle = make(facility, series, session.onDay(), planned, null);
                obstacle.ifPresent(
                        reason -> repository.put(series.id, session.onDay(), State.SKIPPED, reason.name(), null));
            } else if (slot == null || session.taken() > 0) {
                obstacle = Optional.of(Reason.BOOKED);
            } else if (request.action() == Action.CANCEL) {
                obstacle = cancel(series, session.onDay(), slot);
            } else {
                obstacle = make(facility, series, session.onDay(), planned, slot);
            }
            obstacle.ifPresent(reason -> rejected.add(RejectedSession.of(session.onDay(), reason)));
        }
        int done = meant.size() - rejected.size();
        refuseUnlessSkipping(rejected, done, request.skipping());
        if (request.scope() == Scope.ALL && request.action() == Action.CHANGE) {
            series.startTime = startTime;
            series.minutes = minutes;
            series.places = places;
        }
        repository.getEntityManager().lock(series, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        repository.flush();
        boolean cancelled = request.action() == Action.CANCEL;
        outbox.append(new SeriesEvent.SeriesChanged(
                id,
                series.facilityId,
                facility.venue().id(),
                facility.venue().county(),
                cancelled ? 0 : done,
                cancelled ? done : 0,
                rejected.size()));
        return SeriesView.of(series, repository.planned(id), rejected);
    }

    private Optional<Reason> cancel(Series series, LocalDate on, UUID slot) {
        if (!repository.withdraw(slot)) {
            return Optional.of(Reason.BOOKED);
        }
        repository.put(series.id, on, State.CANCELLED, null, slot);
        return Optional.empty();
    }

    /// `on` must be a session to come, or one that was skipped where those are to be resumed; with ALL, those before it
    /// that are to come are meant too.
    private List<SessionFacts> meant(Series series, LocalDate on, NewSessionChange request) {
        Scope scope = request.scope();
        LocalDate from = scope == Scope.ALL ? series.fromOn : on;
        List<SessionFacts> toCome = request.action() == Action.RESUME
                ? repository.skipped(series.id, from)
                : repository.toCome(series.id, from);
        if (toCome.stream().noneMatch(session -> session.onDay().equals(on))) {
            throw new SeriesRefusal.SessionNotFound();
        }
        return scope == Scope.THIS ? toCome.subList(0, 1) : toCome;
    }

    @Transactional
    SeriesView read(UUID id) {
        return SeriesView.of(readable(id), repository.planned(id), List.of());
    }

    @Transactional
    Page<SeriesView> ofFacility(UUID facilityId, PageRequest page) {
        facilities.requireReadable(facilityId);
        return Page.of(
                repository.ofFacility(facilityId, page),
                page,
                series -> Cursor.of(series.id),
                series -> SeriesView.of(series, repository.planned(series.id), List.of()));
    }

    @Transactional
    Page<SessionView> sessions(UUID id, PageRequest page) {
        return Page.of(
                repository.sessions(readable(id).id, page),
                page,
                session -> Cursor.of(session.onDay()),
                SessionView::of);
    }

    /// Whose sessions they are.
    public FacilityFacts facilityOf(UUID id) {
        return facilities.of(find(id).facilityId);
    }

    private Series readable(UUID id) {
        Series series = find(id);
        if (!facilities.isReadable(series.facilityId)) {
            throw new SeriesRefusal.SeriesNotFound(id);
        }
        return series;
    }

    private Series find(UUID id) {
        return repository.findByIdOptional(id).orElseThrow(() -> new SeriesRefusal.SeriesNotFound(id));
    }
}
