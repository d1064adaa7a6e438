package hamgara.card.claim;

/// A claim that counts, as other rules see it.
public record ClaimFacts(String type, boolean verified, String source) {}
