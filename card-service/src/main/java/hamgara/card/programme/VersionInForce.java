package hamgara.card.programme;

/// A version came into force in this transaction.
public record VersionInForce(ProgrammeTerms terms) {}
