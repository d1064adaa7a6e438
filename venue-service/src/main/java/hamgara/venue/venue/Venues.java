package hamgara.venue.venue;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.venue.county.Counties;
import hamgara.venue.operator.OperatorFacts;
import hamgara.venue.operator.Operators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The catalogue of venues: registering, finding, and who may run one.
@ApplicationScoped
public class Venues {

    private final VenueRepository venues;
    private final Operators operators;
    private final Counties counties;
    private final Outbox outbox;
    private final Caller caller;

    Venues(VenueRepository venues, Operators operators, Counties counties, Outbox outbox, Caller caller) {
        this.venues = venues;
        this.operators = operators;
        this.counties = counties;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional
    VenueView register(NewVenue request) {
        counties.requireSwitchedOn(request.county());
        String agency = operators.of(request.operatorId()).agency();
        operators.requireOwn(agency == null ? "" : agency);
        if (venues.byCode(request.code()).isPresent()) {
            throw new VenueCodeTaken(request.code());
        }
        return VenueView.of(add(new Venue(Ids.next(), request)));
    }

    /// Brings in the real places that are not there yet, whether or not their county takes part already: reading the
    /// catalogue is open everywhere. Places that are there are left as they are. Answers how many are new.
    @Transactional
    int load(List<KnownPlace> places, List<KnownOperator> operatorsOfPlaces) {
        venues.lockForLoading();
        int loaded = 0;
        for (KnownPlace place : places) {
            if (venues.byCode(place.code()).isEmpty()) {
                add(new Venue(Ids.next(), place, operatorOf(place, operatorsOfPlaces)));
                loaded++;
            }
        }
        return loaded;
    }

    private @Nullable UUID operatorOf(KnownPlace place, List<KnownOperator> operatorsOfPlaces) {
        for (KnownOperator operator : operatorsOfPlaces) {
            if (operator.code().equals(place.operatorCode())) {
                return operators
                        .known(operator.code(), operator.agency(), operator.names())
                        .id();
            }
        }
        return null;
    }

    private Venue add(Venue venue) {
        venues.persistAndFlush(venue);
        outbox.append(VenueRegistered.of(venue));
        return venue;
    }

    @Transactional
    VenueView view(UUID id) {
        return VenueView.of(find(id));
    }

    @Transactional
    Page<VenueView> search(VenueSearch search, PageRequest page) {
        return Page.of(venues.search(search, page), page, VenueRepository::cursorOf, VenueView::of);
    }

    public VenueFacts of(UUID id) {
        Venue venue = find(id);
        OperatorFacts operator = venue.operatorId == null ? null : operators.of(venue.operatorId);
        return new VenueFacts(
                venue.id,
                venue.code,
                venue.category,
                venue.state == VenueState.OPEN,
                venue.county,
                operator == null ? null : operator.agency());
    }

    /// Refuses a caller who may not run the venue: staff of that venue may, capacity owners of the agency behind it,
    /// and administrators. Its county has to take part.
    public void requireRun(VenueFacts venue) {
        boolean staff = caller.has(Roles.VENUE_OPERATOR)
                && caller.venue().filter(venue.code()::equals).isPresent();
        boolean owner = caller.has(Roles.CAPACITY_OWNER)
                && venue.agency() != null
                && caller.agency().filter(venue.agency()::equals).isPresent();
        if (!staff && !owner && !caller.has(Roles.ADMIN)) {
            throw new NotYourVenue(venue.code());
        }
        counties.requireSwitchedOn(venue.county() == null ? "" : venue.county());
    }

    private Venue find(UUID id) {
        return venues.findByIdOptional(id).orElseThrow(() -> new VenueNotFound(id));
    }
}
