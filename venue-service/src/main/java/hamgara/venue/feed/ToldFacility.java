package hamgara.venue.feed;

import hamgara.kit.text.Names;
import java.util.UUID;

/// A hall, pitch or room.
public record ToldFacility(UUID id, String kind, Names names, ToldVenue venue) {}
