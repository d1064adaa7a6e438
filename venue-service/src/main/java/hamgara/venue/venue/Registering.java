package hamgara.venue.venue;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.area.Areas;
import hamgara.venue.county.Counties;
import hamgara.venue.moderation.ModerationAction;
import hamgara.venue.moderation.ModerationLog;
import hamgara.venue.moderation.ModerationNote;
import hamgara.venue.operator.Operators;
import hamgara.venue.place.PublicText;
import hamgara.venue.standing.Publication;
import hamgara.venue.taxonomy.Taxonomies;
import hamgara.venue.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Takes venues into the catalogue and changes what is told of them.
@ApplicationScoped
class Registering {

    private final VenueRepository rows;
    private final Venues venues;
    private final Operators operators;
    private final Counties counties;
    private final Areas areas;
    private final Taxonomies taxonomies;
    private final ModerationLog log;
    private final Caller caller;

    Registering(
            VenueRepository rows,
            Venues venues,
            Operators operators,
            Counties counties,
            Areas areas,
            Taxonomies taxonomies,
            ModerationLog log,
            Caller caller) {
        this.rows = rows;
        this.venues = venues;
        this.operators = operators;
        this.counties = counties;
        this.areas = areas;
        this.taxonomies = taxonomies;
        this.log = log;
        this.caller = caller;
    }

    /// Staff of a venue make a draft of it; public owners may put theirs into the catalogue at once.
    @Transactional
    VenueView register(NewVenue request) {
        counties.requireSwitchedOn(request.county());
        boolean publishes = caller.has(Roles.CAPACITY_OWNER) || caller.has(Roles.ADMIN);
        String agency = operators.of(request.operatorId()).agency();
        if (publishes) {
            operators.requireOwn(agency == null ? "" : agency);
        } else if (!caller.venue().filter(request.code()::equals).isPresent()) {
            throw new VenueRefusal.NotYourVenue(request.code());
        }
        if (rows.byCode(request.code()).isPresent()) {
            throw new VenueRefusal.VenueCodeTaken(request.code());
        }
        requireSound(request.facts());
        boolean draft = !publishes || Boolean.TRUE.equals(request.draft());
        var venue = new Venue(
                Ids.next(), request.code(), draft ? Publication.DRAFT : Publication.PUBLISHED, request.facts());
        venues.add(venue);
        log.add(ModerationNote.of(venue.id, ModerationAction.REGISTERED, venue.publication.name(), venue.state.name()));
        return venues.view(venue);
    }

    @Transactional
    VenueView change(UUID id, long seen, VenueChange request) {
        venues.requireRun(venues.of(id));
        Venue venue = venues.lock(id);
        StaleVersion.check(seen, venue.version);
        if (!caller.has(Roles.ADMIN)
                && !(Objects.equals(venue.operatorId, request.operatorId())
                        && request.county().equals(venue.county))) {
            throw new VenueRefusal.VenueOwnershipFixed();
        }
        if (request.operatorId() != null) {
            operators.of(request.operatorId());
        }
        counties.requireSwitchedOn(request.county());
        requireSound(request);
        venue.describe(request);
        venues.tell(venue);
        log.add(ModerationNote.of(venue.id, ModerationAction.CHANGED, venue.publication.name(), venue.state.name()));
        return venues.view(venue);
    }

    private void requireSound(VenueChange facts) {
        if (facts.areaCode() != null) {
            areas.requireInCounty(facts.areaCode(), facts.county());
        }
        PublicText.require(facts.description(), "/description");
        PublicText.require(facts.address() == null ? null : facts.address().text(), "/address/text");
        taxonomies.requireKnown(
                Taxonomy.AMENITIES, facts.amenities() == null ? List.of() : facts.amenities(), "/amenities");
        taxonomies.requireKnown(
                Taxonomy.ACCESSIBILITY,
                facts.accessibility() == null ? List.of() : facts.accessibility(),
                "/accessibility");
    }
}
