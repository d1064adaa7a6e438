package hamgara.venue.card;

import hamgara.venue.venue.Category;

/// Which card is this?
public record ShownCardQuestion(String credential, String venueCode, Category category) {}
