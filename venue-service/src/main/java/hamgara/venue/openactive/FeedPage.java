package hamgara.venue.openactive;

import hamgara.venue.feed.Change;
import hamgara.venue.feed.Told;
import hamgara.venue.feed.ToldSeries;
import hamgara.venue.feed.ToldSlot;
import hamgara.venue.feed.ToldUse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A page of a feed as RPDE 1.0 has it.
@Schema(name = "FeedPage", description = "A page of a feed, by Realtime Paged Data Exchange 1.0.")
record FeedPage(
        @Schema(
                description = "Where to go on; the page's own address when there is nothing new yet.",
                examples =
                        "https://hamgara.example/openactive/feeds/facility-use-slots?afterTimestamp=813&afterId=0198")
        String next,

        @Schema(description = "The changes, oldest first.") List<FeedItemView> items,

        @Schema(description = "What one may do with them.", examples = "https://creativecommons.org/licenses/by/4.0/")
        String license) {

    static final String LICENSE = "https://creativecommons.org/licenses/by/4.0/";

    /// `self` is the address by which the page was asked for.
    static FeedPage of(PublicFeed feed, List<Change> changes, String site, String self) {
        String next = changes.isEmpty()
                ? self
                : site + "/openactive/feeds/" + feed.path + "?afterTimestamp="
                        + changes.getLast().position() + "&afterId="
                        + changes.getLast().id();
        return new FeedPage(
                next, changes.stream().map(change -> item(feed, change, site)).toList(), LICENSE);
    }

    private static FeedItemView item(PublicFeed feed, Change change, String site) {
        Told told = change.told();
        return new FeedItemView(
                told == null ? "deleted" : "updated",
                feed.kind,
                change.id(),
                change.position(),
                told == null ? null : thing(feed, told, site));
    }

    private static Thing thing(PublicFeed feed, Told told, String site) {
        return switch (told) {
            case ToldUse use -> new Opportunities(site).facilityUse(use);
            case ToldSeries series -> new Opportunities(site).sessionSeries(series);
            case ToldSlot slot ->
                switch (feed) {
                    case CULTURE_EVENTS -> new CultureEvents(site).event(slot);
                    case SCHEDULED_SESSIONS -> new Opportunities(site).session(slot);
                    default -> new Opportunities(site).slot(slot);
                };
        };
    }
}
