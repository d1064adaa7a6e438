package hamgara.card.quote;

import hamgara.card.pocket.PocketFacts;
import hamgara.card.programme.ProgrammeTerms;
import java.util.List;

/// What one pocket gives, and the terms it gives by.
public record Part(PocketFacts pocket, ProgrammeTerms terms, long amount) {

    /// By the shares of the programme; empty when it names none.
    public List<FunderShare> funders() {
        return FunderShare.of(amount, terms.fundShares());
    }
}
