package hamgara.card.admission;

import hamgara.card.programme.Category;
import hamgara.card.programme.Entitlement;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.venue.VenueFacts;
import hamgara.kit.time.Tehran;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the rules say to one use of a card, quota aside: no reasons means yes.
///
/// @param opensAt when the venue opens again, where it is closed
public record Ruling(
        ProgrammeTerms terms,
        Optional<Entitlement> entitlement,
        LocalDate day,
        List<String> reasons,
        Optional<Instant> opensAt) {

    /// The rules themselves, over facts alone: the same for a question, for the deed, and for whoever has read them.
    ///
    /// @param obstacles of the enrolment, which is why a card may rest too, and of the card, in this order
    public static Ruling of(
            List<String> obstacles, ProgrammeTerms terms, Optional<VenueFacts> venue, Category category, Instant at) {
        LocalDate day = Tehran.dayOf(at);
        var reasons = new ArrayList<>(obstacles);
        terms.obstacle(day).ifPresent(reasons::add);
        Optional<Entitlement> entitlement = terms.entitlement(category);
        Optional<Instant> opensAt = venue.flatMap(facts -> facts.closed().opensAfter(at));
        if (venue.isEmpty()) {
            reasons.add("VENUE_UNKNOWN");
        } else if (venue.get().suspended()) {
            reasons.add("VENUE_SUSPENDED");
        } else if (opensAt.isPresent()) {
            reasons.add("VENUE_CLOSED");
        } else if (entitlement.isEmpty() || !serves(venue.get(), terms, category)) {
            reasons.add("NO_PROGRAMME_FOR_VENUE");
        }
        return new Ruling(terms, entitlement, day, List.copyOf(reasons), opensAt);
    }

    private static boolean serves(VenueFacts venue, ProgrammeTerms terms, Category category) {
        return venue.category() == category
                && venue.county().equals(terms.county())
                && terms.venueScope().covers(venue.code());
    }
}
