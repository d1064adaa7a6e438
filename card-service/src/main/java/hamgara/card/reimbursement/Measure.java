package hamgara.card.reimbursement;

/// What a rule counts.
enum Measure {
    /// Rials for each entry, by tiers of entries.
    ENTRY,
    /// Percent of the rials captured, by tiers of rials.
    IRR
}
