package hamgara.venue.venue;

import hamgara.kit.caller.Caller;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.venue.area.AreaFacts;
import hamgara.venue.area.Areas;
import hamgara.venue.standing.Publication;
import hamgara.venue.taxonomy.Taxonomies;
import hamgara.venue.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows the catalogue: to everybody what is published, to the staff concerned the rest.
@ApplicationScoped
class VenueFinding {

    private final VenueRepository rows;
    private final Venues venues;
    private final Areas areas;
    private final Taxonomies taxonomies;
    private final Caller caller;

    VenueFinding(VenueRepository rows, Venues venues, Areas areas, Taxonomies taxonomies, Caller caller) {
        this.rows = rows;
        this.venues = venues;
        this.areas = areas;
        this.taxonomies = taxonomies;
        this.caller = caller;
    }

    /// A duplicate answers with the venue it was merged into.
    @Transactional
    VenueView view(UUID id) {
        return venues.view(visible(id));
    }

    @Transactional
    Page<AreaFacts> areas(UUID id, @Nullable LocalDate on) {
        Venue venue = visible(id);
        String code = venue.areaCode == null ? venue.county : venue.areaCode;
        return new Page<>(code == null ? List.of() : areas.lineage(code, on), null);
    }

    @Transactional
    Page<VenueView> search(VenueSearch search, PageRequest page) {
        taxonomies.requireKnown(Taxonomy.AMENITIES, search.amenity, "amenity");
        taxonomies.requireKnown(Taxonomy.ACCESSIBILITY, search.accessibility, "accessibility");
        List<String> codes = search.area == null ? null : areas.within(search.area, search.on);
        var found = rows.search(new VenueQuery(search, codes, Concern.of(caller)), page);
        var merged = rows.mergedInto(found.stream().map(one -> one.venue().id).toList());
        return Page.of(
                found,
                page,
                VenueRepository::cursorOf,
                one -> VenueView.of(one.venue(), one.metres(), merged.getOrDefault(one.venue().id, List.of())));
    }

    private Venue visible(UUID id) {
        Venue found = find(id);
        Venue venue = found.canonicalId == null ? found : find(found.canonicalId);
        if (venue.publication != Publication.PUBLISHED && !Concern.of(caller).reaches(venues.facts(venue))) {
            throw new VenueRefusal.VenueNotFound(id);
        }
        return venue;
    }

    private Venue find(UUID id) {
        return rows.findByIdOptional(id).orElseThrow(() -> new VenueRefusal.VenueNotFound(id));
    }
}
