package hamgara.venue.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The changes of each feed, one for each thing, in the order of commits.
///
/// A change is told only when every transaction that began to write before it has ended: whoever reads on from the last
/// position misses nothing, however writers overlap. A transaction that stays open holds all feeds up, so connections
/// that idle in one are cut off by the database.
@ApplicationScoped
public class Feeds {

    private static final int CLEARED_AT_ONCE = 1_000;

    private final FeedRepository changes;

    Feeds(FeedRepository changes) {
        this.changes = changes;
    }

    /// At most `limit` changes after a place in the feed.
    @Transactional
    public List<Change> after(Feed feed, long position, UUID id, int limit) {
        return changes.after(feed, position, id, limit);
    }

    /// Those of some slots that the world may know of, as they are now.
    @Transactional
    public List<ToldSlot> present(Collection<UUID> slots) {
        return changes.present(slots);
    }

    /// Some slots as they are now, also of venues that the world is shown no longer: for whoever booked there.
    @Transactional
    public List<ToldSlot> known(Collection<UUID> slots) {
        return changes.known(slots);
    }

    /// A venue of an operator, best one that is shown, or the one that sells for itself while it is shown.
    @Transactional
    public Optional<ToldVenue> venueOf(UUID seller) {
        return changes.venueOf(seller);
    }

    /// Raises all positions to come when the data has moved to another cluster; true when it had.
    @Transactional
    boolean settle() {
        return changes.settle();
    }

    /// For how many seconds the oldest change has been held up.
    @Transactional
    double waiting() {
        return changes.waiting();
    }

    /// Tells of some things that are over as gone, and forgets what was gone long enough; answers how many rows
    /// changed.
    @Transactional
    int clear() {
        return changes.endPast(CLEARED_AT_ONCE)
                + changes.endEmptySeries(CLEARED_AT_ONCE)
                + changes.forget(CLEARED_AT_ONCE);
    }
}
