package hamgara.venue.neighbourhood;

import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.area.Areas;
import hamgara.venue.county.Counties;
import hamgara.venue.facility.FacilityKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.UUID;

/// The county draws its neighbourhoods; everybody reads what is there and what is missing.
@ApplicationScoped
class Neighbourhoods {

    private final NeighbourhoodRows rows;
    private final Counties counties;
    private final Areas areas;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Neighbourhoods(NeighbourhoodRows rows, Counties counties, Areas areas, Outbox outbox, Caller caller, Clock clock) {
        this.rows = rows;
        this.counties = counties;
        this.areas = areas;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    NeighbourhoodView draw(NewNeighbourhood request) {
        requireSound(request);
        UUID id = Ids.next();
        rows.add(id, request, caller.pseudonym(), clock.instant());
        return told(id);
    }

    @Transactional
    NeighbourhoodView change(UUID id, long seen, NewNeighbourhood request) {
        lock(id, seen, request.county());
        requireSound(request);
        rows.change(id, request, caller.pseudonym(), clock.instant());
        return told(id);
    }

    @Transactional
    NeighbourhoodView withdraw(UUID id, long seen) {
        NeighbourhoodView last = view(id);
        lock(id, seen, last.county());
        rows.withdraw(id, caller.pseudonym(), clock.instant());
        outbox.append(new NeighbourhoodEvent.NeighbourhoodWithdrawn(id, last.county()));
        return last;
    }

    @Transactional
    NeighbourhoodView view(UUID id) {
        return rows.find(id).orElseThrow(NeighbourhoodRefusal.NeighbourhoodNotFound::new);
    }

    @Transactional
    Page<NeighbourhoodView> list(NeighbourhoodSearch search, PageRequest page) {
        return Page.of(rows.list(search, page), page, row -> Cursor.of(row.id()), row -> row);
    }

    private NeighbourhoodView told(UUID id) {
        NeighbourhoodView view = view(id);
        outbox.append(new NeighbourhoodEvent.NeighbourhoodDrawn(id, view.county(), view.names(), view.people()));
        return view;
    }

    private void lock(UUID id, long seen, String county) {
        NeighbourhoodRows.Locked locked = rows.lock(id).orElseThrow(NeighbourhoodRefusal.NeighbourhoodNotFound::new);
        caller.requireCounty(locked.county());
        StaleVersion.check(seen, locked.version());
        if (!locked.county().equals(county)) {
            throw new NeighbourhoodRefusal.NeighbourhoodCountyFixed().at("/county");
        }
    }

    private void requireSound(NewNeighbourhood request) {
        caller.requireCounty(request.county());
        counties.requireSwitchedOn(request.county());
        boolean named = request.localities() != null && !request.localities().isEmpty();
        if (request.boundary() == null && !named) {
            throw new NeighbourhoodRefusal.NeighbourhoodNowhere().at("/boundary");
        }
        if (request.boundary() != null && !Outline.of(request.boundary()).isSimple()) {
            throw new NeighbourhoodRefusal.BoundaryNotSimple().at("/boundary");
        }
        if (request.countedOn().isAfter(Tehran.dayOf(clock.instant()))) {
            throw new NeighbourhoodRefusal.CountedAhead().at("/countedOn");
        }
        if (request.areaCode() != null) {
            areas.requireInCounty(request.areaCode(), request.county());
        }
        var kinds = EnumSet.noneOf(FacilityKind.class);
        for (Need need : request.needs()) {
            if (!kinds.add(need.kind())) {
                throw new NeighbourhoodRefusal.NeedTwice(need.kind().name()).at("/needs");
            }
        }
    }
}
