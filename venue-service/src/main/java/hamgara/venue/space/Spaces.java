package hamgara.venue.space;

import hamgara.kit.ids.Ids;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.venue.VenueFacts;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Divides venues into parts, and tells which units a part consists of.
@ApplicationScoped
public class Spaces {

    private static final int LEVELS = 6;

    private final SpaceRepository spaces;
    private final Venues venues;

    Spaces(SpaceRepository spaces, Venues venues) {
        this.spaces = spaces;
        this.venues = venues;
    }

    /// Nothing is divided that a facility takes as a whole: its units stay what they are.
    @Transactional
    SpaceView add(UUID venueId, NewSpace request) {
        requireRun(venueId);
        spaces.lockTree(venueId);
        UUID parent = request.parentId();
        if (parent != null) {
            if (!isOf(venueId, parent)) {
                throw new SpaceRefusal.ParentUnknown().at("/parentId");
            }
            List<UUID> upward = spaces.upward(parent);
            if (upward.size() >= LEVELS) {
                throw new SpaceRefusal.SpacesTooDeep(LEVELS);
            }
            if (spaces.isTaken(upward)) {
                throw new SpaceRefusal.SpaceInUse();
            }
        }
        var space = new Space(Ids.next(), venueId, request);
        spaces.persistAndFlush(space);
        return SpaceView.of(space, true);
    }

    @Transactional
    Page<SpaceView> ofVenue(UUID venueId, PageRequest page) {
        venues.readable(venueId);
        List<Space> found = spaces.ofVenue(venueId, page);
        Set<UUID> divided = spaces.divided(found.stream().map(space -> space.id).toList());
        return Page.of(
                found, page, space -> Cursor.of(space.id), space -> SpaceView.of(space, !divided.contains(space.id)));
    }

    @Transactional
    SpaceView view(UUID venueId, UUID id) {
        venues.readable(venueId);
        return view(find(venueId, id));
    }

    @Transactional
    SpaceView rename(UUID venueId, UUID id, SpaceChange change, long seen) {
        requireRun(venueId);
        Space space = find(venueId, id);
        StaleVersion.check(seen, space.version);
        space.rename(change.names());
        spaces.flush();
        return view(space);
    }

    /// Takes a part away that is not divided and that no facility takes, alone or within a whole.
    @Transactional
    void remove(UUID venueId, UUID id, long seen) {
        requireRun(venueId);
        spaces.lockTree(venueId);
        Space space = find(venueId, id);
        StaleVersion.check(seen, space.version);
        if (!spaces.divided(List.of(id)).isEmpty()) {
            throw new SpaceRefusal.SpaceDivided();
        }
        if (spaces.isTaken(spaces.upward(id))) {
            throw new SpaceRefusal.SpaceInUse();
        }
        spaces.dropPastClaims(id);
        spaces.delete(space);
    }

    private void requireRun(UUID venueId) {
        VenueFacts venue = venues.of(venueId);
        venues.requireRun(venue);
    }

    private boolean isOf(UUID venueId, UUID id) {
        return spaces.findByIdOptional(id)
                .filter(space -> space.venueId.equals(venueId))
                .isPresent();
    }

    private Space find(UUID venueId, UUID id) {
        return spaces.findByIdOptional(id)
                .filter(space -> space.venueId.equals(venueId))
                .orElseThrow(() -> new SpaceRefusal.SpaceNotFound(id));
    }

    private SpaceView view(Space space) {
        return SpaceView.of(space, spaces.divided(List.of(space.id)).isEmpty());
    }

    /// The units of the named parts of a venue, which stay theirs until the transaction ends. Refuses parts that the
    /// venue does not have.
    public Set<UUID> unitsOf(UUID venueId, Set<UUID> named) {
        spaces.lockTree(venueId);
        var units = new TreeSet<UUID>();
        for (UUID id : named) {
            if (!isOf(venueId, id)) {
                throw new SpaceRefusal.SpaceUnknown(id).at("/spaceIds");
            }
            units.addAll(spaces.units(id));
        }
        return units;
    }
}
