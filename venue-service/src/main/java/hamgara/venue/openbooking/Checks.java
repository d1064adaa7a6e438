package hamgara.venue.openbooking;

import hamgara.venue.feed.ToldSlot;
import hamgara.venue.feed.ToldVenue;
import hamgara.venue.hold.Wanted;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was found of each item of a request, and of its seller.
record Checks(ToldVenue seller, List<Checked> items) {

    /// An item with its slot, where there is one, and what stands against it.
    record Checked(
            OrderRequest.Item item,
            @Nullable ToldSlot slot,
            @Nullable ErrorType error) {

        Checked but(ErrorType found) {
            return new Checked(item, slot, found);
        }
    }

    boolean isRefused() {
        return items.stream().anyMatch(item -> item.error() != null);
    }

    /// The slots, one for each item; of items without an error.
    List<Wanted> wanted() {
        return items.stream()
                .map(item -> new Wanted(Objects.requireNonNull(item.slot()).id(), null, null, null))
                .toList();
    }
}
