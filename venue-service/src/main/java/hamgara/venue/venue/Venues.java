package hamgara.venue.venue;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.area.Areas;
import hamgara.venue.county.Counties;
import hamgara.venue.moderation.ModerationAction;
import hamgara.venue.moderation.ModerationLog;
import hamgara.venue.moderation.ModerationNote;
import hamgara.venue.operator.OperatorFacts;
import hamgara.venue.operator.Operators;
import hamgara.venue.place.PublicText;
import hamgara.venue.standing.Publication;
import hamgara.venue.standing.Standing;
import hamgara.venue.taxonomy.Taxonomies;
import hamgara.venue.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The catalogue of venues: registering, changing and finding them, who may run one, and how one stands.
@ApplicationScoped
public class Venues {

    private final VenueRepository venues;
    private final Operators operators;
    private final Counties counties;
    private final Areas areas;
    private final Taxonomies taxonomies;
    private final ModerationLog log;
    private final Outbox outbox;
    private final Caller caller;

    Venues(
            VenueRepository venues,
            Operators operators,
            Counties counties,
            Areas areas,
            Taxonomies taxonomies,
            ModerationLog log,
            Outbox outbox,
            Caller caller) {
        this.venues = venues;
        this.operators = operators;
        this.counties = counties;
        this.areas = areas;
        this.taxonomies = taxonomies;
        this.log = log;
        this.outbox = outbox;
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
        if (venues.byCode(request.code()).isPresent()) {
            throw new VenueRefusal.VenueCodeTaken(request.code());
        }
        requireSound(request.facts());
        boolean draft = !publishes || Boolean.TRUE.equals(request.draft());
        var venue = new Venue(
                Ids.next(), request.code(), draft ? Publication.DRAFT : Publication.PUBLISHED, request.facts());
        add(venue);
        log.add(ModerationNote.of(venue.id, ModerationAction.REGISTERED, venue.publication.name(), venue.state.name()));
        return view(venue);
    }

    @Transactional
    VenueView change(UUID id, long seen, VenueChange request) {
        requireRun(of(id));
        Venue venue = lock(id);
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
        tell(venue);
        log.add(ModerationNote.of(venue.id, ModerationAction.CHANGED, venue.publication.name(), venue.state.name()));
        return view(venue);
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

    /// Takes in a place that is not there yet; false for one that is. For whoever holds the lock of the
    /// loaders.
    public boolean addKnown(KnownPlace place, Supplier<@Nullable UUID> operator) {
        boolean isNew = venues.byCode(place.code()).isEmpty();
        if (isNew) {
            add(new Venue(Ids.next(), place, operator.get()));
        }
        return isNew;
    }

    private void add(Venue venue) {
        venues.persist(venue);
        tell(venue);
    }

    /// Writes the venue down and tells of it: from its first day in the catalogue on, never of a draft.
    private void tell(Venue venue) {
        boolean enters = !venue.told && venue.publication == Publication.PUBLISHED;
        venue.told = venue.told || enters;
        venues.flush();
        if (enters) {
            outbox.append(VenueEvent.VenueRegistered.of(venue));
        } else if (venue.told) {
            outbox.append(VenueEvent.VenueChanged.of(venue));
        }
    }

    public VenueFacts of(UUID id) {
        return facts(find(id));
    }

    /// The same, if the caller may read of it; unknown otherwise.
    public VenueFacts readable(UUID id) {
        if (!isReadable(id)) {
            throw new VenueRefusal.VenueNotFound(id);
        }
        return of(id);
    }

    /// Everybody may while it is in the catalogue, or a duplicate of one there; otherwise those whom the venue
    /// concerns.
    public boolean isReadable(UUID id) {
        Venue venue = find(id);
        return venue.publication == Publication.PUBLISHED
                || venue.publication == Publication.MERGED
                || Concern.of(caller).reaches(facts(venue));
    }

    /// The same, for those whom the venue concerns also before it is published; unknown to all others.
    public VenueFacts ofConcern(UUID id) {
        VenueFacts facts = of(id);
        if (!Concern.of(caller).reaches(facts)) {
            throw new VenueRefusal.VenueNotFound(id);
        }
        return facts;
    }

    /// Refuses a caller who may not run the venue: staff of that venue may, capacity owners of the agency
    /// behind it, and administrators. Its county has to take part, and it must not be a duplicate of
    /// another.
    public void requireRun(VenueFacts venue) {
        boolean staff = caller.has(Roles.VENUE_OPERATOR)
                && caller.venue().filter(venue.code()::equals).isPresent();
        if (!staff && !isOwned(venue) && !caller.has(Roles.ADMIN)) {
            throw new VenueRefusal.NotYourVenue(venue.code());
        }
        if (venue.canonicalId() != null) {
            throw new VenueRefusal.VenueMerged(venue.code(), venue.canonicalId());
        }
        counties.requireSwitchedOn(venue.county() == null ? "" : venue.county());
    }

    /// Whether the caller is an owner of the agency behind the venue.
    private boolean isOwned(VenueFacts venue) {
        return caller.has(Roles.CAPACITY_OWNER)
                && venue.agency() != null
                && caller.agency().filter(venue.agency()::equals).isPresent();
    }

    /// Refuses who neither works at the venue nor owns it: at what owners run themselves there is no other staff.
    public void requireStaffOrOwner(UUID venue) {
        VenueFacts facts = of(venue);
        if (!isOwned(facts)) {
            caller.requireVenue(facts.code());
        }
    }

    /// The codes of the venues at which the caller works or which the caller owns.
    public List<String> codesOfStaffOrOwner() {
        return venues.codes(
                caller.has(Roles.VENUE_OPERATOR) ? caller.venue().orElse("") : "",
                caller.has(Roles.CAPACITY_OWNER) ? caller.agency().orElse("") : "");
    }

    /// Refuses places at a venue that is not in the catalogue or not in use. The caller shares the lock of
    /// the venue, so that it stays so until the transaction ends.
    public void requireBookable(UUID venue) {
        if (!venues.isUsable(venue)) {
            throw new VenueRefusal.VenueNotBookable();
        }
    }

    /// Lets a venue stand as a step says; the step refuses where it does not begin. Nobody takes places
    /// there meanwhile.
    public Standing stand(UUID id, long seen, UnaryOperator<Standing> step) {
        venues.lockAgainstBooking(id);
        Venue venue = lock(id);
        StaleVersion.check(seen, venue.version);
        venue.stand(step.apply(venue.standing()));
        tell(venue);
        return venue.standing();
    }

    public Standing standing(UUID id) {
        return find(id).standing();
    }

    public long versionOf(UUID id) {
        return find(id).version;
    }

    /// Whether it is out of the catalogue, and no duplicate of one there.
    public boolean isHidden(UUID id) {
        return venues.isHidden(id);
    }

    /// The same bookings that [#bookingsAhead(UUID)] counts, earliest first.
    public List<UUID> comingBookings(UUID id) {
        return venues.comingBookings(id);
    }

    public long bookingsAhead(UUID id) {
        return venues.bookingsAhead(id);
    }

    /// Makes a venue a duplicate of another, and of it whatever was a duplicate of the first. Both are
    /// locked in the order of their ids. Refuses a canonical venue that is a duplicate itself or not
    /// published.
    public void merge(UUID id, long seen, UUID canonicalId) {
        venues.lockAgainstBooking(id);
        boolean inOrder = id.compareTo(canonicalId) < 0;
        Venue first = lock(inOrder ? id : canonicalId);
        Venue second = lock(inOrder ? canonicalId : id);
        Venue duplicate = inOrder ? first : second;
        Venue canonical = inOrder ? second : first;
        StaleVersion.check(seen, duplicate.version);
        if (canonical.publication != Publication.PUBLISHED) {
            throw new VenueRefusal.VenueNotFound(canonicalId);
        }
        duplicate.publication = Publication.MERGED;
        duplicate.canonicalId = canonical.id;
        tell(duplicate);
        for (Venue earlier : venues.list("canonicalId = ?1 order by id", duplicate.id)) {
            earlier.canonicalId = canonical.id;
            tell(earlier);
        }
    }

    private Venue lock(UUID id) {
        Venue venue = venues.locked(id).orElseThrow(() -> new VenueRefusal.VenueNotFound(id));
        if (venue.canonicalId != null) {
            throw new VenueRefusal.VenueMerged(venue.code, venue.canonicalId);
        }
        return venue;
    }

    VenueView view(Venue venue) {
        return VenueView.of(venue, null, venues.mergedInto(List.of(venue.id)).getOrDefault(venue.id, List.of()));
    }

    VenueFacts facts(Venue venue) {
        OperatorFacts operator = venue.operatorId == null ? null : operators.of(venue.operatorId);
        return new VenueFacts(
                venue.id,
                venue.code,
                venue.category,
                venue.isUsable(),
                venue.county,
                venue.areaCode,
                operator == null ? null : operator.agency(),
                venue.canonicalId);
    }

    private Venue find(UUID id) {
        return venues.findByIdOptional(id).orElseThrow(() -> new VenueRefusal.VenueNotFound(id));
    }
}
