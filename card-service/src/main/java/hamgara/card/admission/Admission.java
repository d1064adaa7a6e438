package hamgara.card.admission;

import hamgara.card.card.CardFacts;
import hamgara.card.pocket.Pockets;
import hamgara.card.pocket.Quota;
import hamgara.card.programme.Category;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.venue.Venues;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The rules every use of a card goes by, the same for a question and for the deed.
@ApplicationScoped
public class Admission {

    private final Programmes programmes;
    private final Venues venues;
    private final Pockets pockets;
    private final Changes changes;

    Admission(Programmes programmes, Venues venues, Pockets pockets, Changes changes) {
        this.changes = changes;
        this.programmes = programmes;
        this.venues = venues;
        this.pockets = pockets;
    }

    /// Rules on a use at an instant, by the programme version the enrolment began with.
    @Transactional
    public Ruling rule(CardFacts card, String venueCode, Category category, Instant at) {
        ProgrammeTerms terms =
                programmes.terms(card.enrolment().programme(), card.enrolment().programmeVersion());
        LocalDate day = Tehran.dayOf(at);
        List<String> obstacles = Stream.concat(card.enrolment().obstacle(day).stream(), card.obstacle(at).stream())
                .toList();
        return Ruling.of(obstacles, terms, venues.find(venueCode), category, at);
    }

    /// What is left of the entitlement of a ruling; empty when there is no entitlement.
    @Transactional
    public Optional<Quota> quota(CardFacts card, Ruling ruling) {
        return ruling.entitlement()
                .map(entitlement -> pockets.quota(card.enrolment().id(), entitlement, ruling.day()));
    }

    /// Tells that a use of a card has been committed, for who does it without an event of the outbox bean.
    public void used(UUID card) {
        changes.changed(card);
    }
}
