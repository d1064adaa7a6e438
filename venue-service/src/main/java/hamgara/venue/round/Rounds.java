package hamgara.venue.round;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.county.Counties;
import hamgara.venue.facility.Facilities;
import hamgara.venue.round.Allocator.Given;
import hamgara.venue.round.Allocator.Section;
import hamgara.venue.slot.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds rounds: takes applications, shares the hours out, and sends the results.
@ApplicationScoped
class Rounds {

    private static final int LONGEST_SEASON_DAYS = 400;

    private final RoundRepository rounds;
    private final ApplicationRepository applications;
    private final AllocationRepository allocations;
    private final Facilities facilities;
    private final Slots slots;
    private final Counties counties;
    private final UnmetHours unmet;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Rounds(
            RoundRepository rounds,
            ApplicationRepository applications,
            AllocationRepository allocations,
            Facilities facilities,
            Slots slots,
            Counties counties,
            UnmetHours unmet,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.rounds = rounds;
        this.applications = applications;
        this.allocations = allocations;
        this.facilities = facilities;
        this.slots = slots;
        this.counties = counties;
        this.unmet = unmet;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    RoundView make(NewRound request) {
        caller.requireCounty(request.county());
        counties.requireSwitchedOn(request.county());
        requireOrdered(request);
        for (int i = 0; i < request.windows().size(); i++) {
            RoundWindow window = request.windows().get(i);
            facilities.of(window.facilityId());
            if (!window.from().isBefore(window.to())
                    || request.windows().subList(0, i).stream().anyMatch(window::overlaps)) {
                throw new RoundRefusal.RoundWindowWrong().at("/windows/" + i);
            }
        }
        Instant now = clock.instant();
        var round = new AllocationRound(Ids.next(), request, Tehran.dayOf(now), now);
        rounds.persistAndFlush(round);
        request.windows().forEach(window -> rounds.add(round.id, window));
        if (!rounds.isOfCounty(round.id, round.county) || rounds.isInItsOwnWay(round.id)) {
            throw new RoundRefusal.RoundWindowWrong().at("/windows");
        }
        if (rounds.hasSlots(round.id)) {
            throw new RoundRefusal.RoundWindowTaken();
        }
        return view(round);
    }

    private void requireOrdered(NewRound request) {
        LocalDate today = Tehran.dayOf(clock.instant());
        boolean ordered = !request.closesOn().isBefore(request.opensOn())
                && !request.closesOn().isBefore(today)
                && request.closesOn().isBefore(request.fromOn())
                && !request.toOn().isBefore(request.fromOn())
                && !request.toOn().isAfter(request.fromOn().plusDays(LONGEST_SEASON_DAYS));
        if (!ordered) {
            throw new RoundRefusal.RoundDaysNotOrdered().at("/toOn");
        }
    }

    @Transactional
    RoundView read(UUID id) {
        return view(rounds.findByIdOptional(id).orElseThrow(RoundRefusal.AllocationRoundNotFound::new));
    }

    @Transactional
    Page<RoundView> list(@Nullable String county, @Nullable RoundState state, PageRequest page) {
        return Page.of(
                rounds.search(county, state, page), page, round -> Cursor.of(round.madeAt, round.id), this::view);
    }

    @Transactional
    ApplicationView apply(UUID id, NewApplication request) {
        String agency = caller.agency().orElseThrow(RoundRefusal.RoundApplicantWithoutAgency::new);
        AllocationRound round = rounds.locked(id).orElseThrow(RoundRefusal.AllocationRoundNotFound::new);
        if (round.state != RoundState.OPEN || round.closesOn.isBefore(Tehran.dayOf(clock.instant()))) {
            throw new RoundRefusal.AllocationRoundState(round.state);
        }
        Set<UUID> offered =
                rounds.open(id).stream().map(Allocator.Window::facility).collect(Collectors.toSet());
        int asked = 0;
        for (int i = 0; i < request.sections().size(); i++) {
            NewApplication.Section section = request.sections().get(i);
            if (!isRight(section, offered)) {
                throw new RoundRefusal.RoundSectionWrong().at("/sections/" + i);
            }
            asked += section.timesPerWeek() * section.minMinutes();
        }
        UUID application = Ids.next();
        if (!applications.insert(application, id, caller.pseudonym(), agency, request, asked, clock.instant())) {
            throw new RoundRefusal.RoundAppliedBefore();
        }
        return application(application);
    }

    private static boolean isRight(NewApplication.Section section, Set<UUID> offered) {
        List<NewApplication.Range> ranges = section.ranges();
        for (int i = 0; i < ranges.size(); i++) {
            NewApplication.Range range = ranges.get(i);
            if (!range.from().isBefore(range.to())
                    || ranges.subList(0, i).stream().anyMatch(range::overlaps)) {
                return false;
            }
        }
        return section.minMinutes() <= section.maxMinutes()
                && section.minMinutes() % Allocator.STEP == 0
                && section.maxMinutes() % Allocator.STEP == 0
                && (section.facilities() == null || offered.containsAll(section.facilities()));
    }

    /// The applicant's own, or one of a round of the caller's county.
    @Transactional
    ApplicationView readApplication(UUID round, UUID id) {
        return applications
                .find(id)
                .filter(row -> row.round().equals(round))
                .filter(row -> row.caller().equals(caller.pseudonym()) || isManager(round))
                .map(row -> application(row.id()))
                .orElseThrow(RoundRefusal.RoundApplicationNotFound::new);
    }

    @Transactional
    Page<ApplicationView> listApplications(UUID round, PageRequest page) {
        String own = isManager(round) ? null : caller.pseudonym();
        return Page.of(
                applications.list(round, own, page), page, row -> Cursor.of(row.id()), row -> application(row.id()));
    }

    private boolean isManager(UUID id) {
        AllocationRound round = rounds.findByIdOptional(id).orElseThrow(RoundRefusal.AllocationRoundNotFound::new);
        return caller.has(Roles.ADMIN)
                || caller.has(Roles.AUDITOR)
                || (caller.has(Roles.PROGRAMME_MANAGER)
                        && caller.county().filter(round.county::equals).isPresent());
    }

    /// Takes no more applications from now on.
    @Transactional
    RoundView close(UUID id, long version) {
        AllocationRound round = locked(id, version, Set.of(RoundState.OPEN));
        round.state = RoundState.IN_ALLOCATION;
        rounds.flush();
        return view(round);
    }

    /// Shares the hours out anew, until the results are sent.
    @Transactional
    RoundView allocate(UUID id, long version) {
        AllocationRound round = locked(id, version, Set.of(RoundState.IN_ALLOCATION, RoundState.HANDLED));
        List<Section> sections = applications.sections(id);
        var allocator = new Allocator(rounds.open(id), new Season(round.fromOn, round.toOn, rounds.busy(id)));
        List<Given> given = allocator.allocate(id, sections);
        Map<Section, Integer> times = new HashMap<>();
        given.forEach(time -> times.merge(time.section(), 1, Integer::sum));
        Map<Section, Map<String, Integer>> whyNot = new LinkedHashMap<>();
        sections.stream()
                .filter(section -> times.getOrDefault(section, 0) < section.times())
                .forEach(section -> whyNot.put(section, allocator.whyNot(section)));
        allocations.store(id, given, whyNot);
        rounds.noteRejected(id);
        round.state = RoundState.HANDLED;
        rounds.flush();
        return view(round);
    }

    /// Reserves what was shared out, for which it has the halls alone, and lets applicants see it.
    @Transactional
    RoundView publish(UUID id, long version) {
        AllocationRound round = locked(id, version, Set.of(RoundState.HANDLED));
        slots.lockUnits(rounds.open(id).stream().map(Allocator.Window::facility).collect(Collectors.toSet()));
        if (rounds.isLost(id)) {
            throw new RoundRefusal.RoundHoursTaken();
        }
        rounds.noteRejected(id);
        rounds.reserve(id);
        unmet.tell(round);
        round.state = RoundState.RESULTS_SENT;
        rounds.flush();
        RoundView.Summary summary = allocations.summary(id);
        outbox.append(new RoundPublished(
                id,
                round.county,
                round.fromOn,
                round.toOn,
                summary.applications(),
                summary.served(),
                summary.partlyServed()));
        return view(round);
    }

    @Transactional
    void follow() {
        rounds.follow(Tehran.dayOf(clock.instant()));
    }

    private AllocationRound locked(UUID id, long version, Set<RoundState> states) {
        AllocationRound round = rounds.locked(id).orElseThrow(RoundRefusal.AllocationRoundNotFound::new);
        caller.requireCounty(round.county);
        StaleVersion.check(version, round.version);
        if (!states.contains(round.state)) {
            throw new RoundRefusal.AllocationRoundState(round.state);
        }
        return round;
    }

    private RoundView view(AllocationRound round) {
        return RoundView.of(round, rounds.windows(round.id), allocations.summary(round.id));
    }

    private ApplicationView application(UUID id) {
        ApplicationRepository.Row row = applications.find(id).orElseThrow(RoundRefusal.RoundApplicationNotFound::new);
        boolean sent = rounds.findByIdOptional(row.round())
                .filter(round -> round.state == RoundState.RESULTS_SENT
                        || (round.state == RoundState.HANDLED && isManager(round.id)))
                .isPresent();
        return new ApplicationView(
                row.id(),
                row.round(),
                row.applicant(),
                row.organisation(),
                row.receivedAt(),
                row.asked(),
                sent ? row.given() : null,
                allocations.results(id, sent));
    }
}
