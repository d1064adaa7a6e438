package hamgara.card.venue;

import hamgara.card.programme.Category;

/// What the rules ask of a venue.
public record VenueFacts(String code, Category category, String county) {}
