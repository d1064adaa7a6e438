package hamgara.card.redemption;

import hamgara.card.card.CardFacts;
import hamgara.card.card.Cards;
import hamgara.card.pocket.PocketFacts;
import hamgara.card.programme.Category;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/// The uses that terminals took without a network, beside those taken online: one use is one row, whichever way it
/// came.
@ApplicationScoped
public class OfflineUses {

    private final RedemptionRepository redemptions;
    private final Cards cards;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    OfflineUses(RedemptionRepository redemptions, Cards cards, Caller caller, Outbox outbox, Clock clock) {
        this.redemptions = redemptions;
        this.cards = cards;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// A use of entries that was accepted.
    ///
    /// @param journal of the ledger: of a pocket only when the pocket pays for all of it
    public record Use(
            CardFacts card,
            String venue,
            Category category,
            long entries,
            String reference,
            Instant occurredAt,
            PocketFacts pocket,
            UUID journal) {}

    /// Keeps online uses with these references of a venue waiting until the transaction ends.
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(String venue, SortedSet<String> references) {
        references.forEach(reference -> redemptions.lockReference(venue, reference));
    }

    /// The capture of the same use: same venue, same reference, same holder.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> counted(String venue, String reference, UUID card) {
        return redemptions.capturesFor(venue, reference).stream()
                .filter(capture -> cards.areOneHolders(capture.cardId, card))
                .map(capture -> capture.id)
                .findFirst();
    }

    /// Records a use whose entries the ledger has taken.
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID record(Use use) {
        var redemption = new Redemption();
        redemption.id = Ids.next();
        redemption.state = Redemption.State.CAPTURED;
        redemption.cardId = use.card().id();
        redemption.venueCode = use.venue();
        redemption.category = use.category();
        redemption.units = Math.toIntExact(use.entries());
        redemption.reference = use.reference().isEmpty() ? null : use.reference();
        redemption.occurredAt = use.occurredAt();
        redemption.recordedAt = clock.instant();
        redemption.recordedBy = caller.pseudonym();
        redemption.pocketId = use.pocket().id();
        redemption.journalId = use.journal();
        redemption.remaining = Math.toIntExact(use.pocket().available());
        redemption.startsOn = use.pocket().startsOn();
        redemption.endsOn = use.pocket().endsOn();
        redemption.decidedBy(
                use.card().enrolment().programme(), use.card().enrolment().programmeVersion());
        redemptions.persistAndFlush(redemption);
        outbox.append(new EntryRedeemed(
                use.card().id(),
                redemption.id,
                use.venue(),
                use.category(),
                redemption.units,
                use.card().enrolment().county()));
        return redemption.id;
    }
}
