package hamgara.venue.facility;

import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.venue.venue.VenueFacts;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Opens facilities in venues.
@ApplicationScoped
public class Facilities {

    private final FacilityRepository facilities;
    private final Venues venues;
    private final Outbox outbox;

    Facilities(FacilityRepository facilities, Venues venues, Outbox outbox) {
        this.facilities = facilities;
        this.venues = venues;
        this.outbox = outbox;
    }

    @Transactional
    FacilityView open(UUID venueId, NewFacility request) {
        VenueFacts venue = venues.of(venueId);
        venues.requireRun(venue);

        var facility = new Facility(Ids.next(), venueId, request);
        facilities.persistAndFlush(facility);
        outbox.append(new FacilityOpened(facility.id, venueId, facility.kind, facility.places, venue.county()));
        return FacilityView.of(facility);
    }

    @Transactional
    FacilityView view(UUID id) {
        return FacilityView.of(find(id));
    }

    @Transactional
    Page<FacilityView> ofVenue(UUID venueId, PageRequest page) {
        venues.of(venueId);
        return Page.of(facilities.ofVenue(venueId, page), page, row -> Cursor.of(row.id), FacilityView::of);
    }

    public FacilityFacts of(UUID id) {
        Facility facility = find(id);
        return new FacilityFacts(facility.id, facility.kind, facility.places, venues.of(facility.venueId));
    }

    private Facility find(UUID id) {
        return facilities.findByIdOptional(id).orElseThrow(() -> new FacilityNotFound(id));
    }
}
