package hamgara.card.redemption;

import hamgara.card.card.CardFacts;
import hamgara.card.card.Cards;
import hamgara.card.journal.JournalRecord;
import hamgara.card.journal.JournalRecord.Unit;
import hamgara.card.pocket.PocketFacts;
import hamgara.card.programme.Category;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The uses that terminals took without a network, beside those taken online: one use is one row, whichever way it
/// came.
@ApplicationScoped
public class OfflineUses {

    private final RedemptionRepository redemptions;
    private final OfflineRows rows;
    private final Cards cards;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    OfflineUses(
            RedemptionRepository redemptions,
            OfflineRows rows,
            Cards cards,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.redemptions = redemptions;
        this.rows = rows;
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

    /// The use that an online answer has counted: a redemption or an authorization.
    ///
    /// @param amount entries or rials of it, in the unit that was asked for
    public record Counted(
            @Nullable UUID redemption, @Nullable UUID authorization, long amount) {}

    /// Keeps online uses with these references of a venue waiting until the transaction ends: first the references,
    /// then the authorizations that have them.
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(String venue, SortedSet<String> references) {
        if (!references.isEmpty()) {
            references.forEach(reference -> redemptions.lockReference(venue, reference));
            rows.lockAuthorizations(venue, references);
        }
    }

    /// The same use online: same venue, same reference, same holder; of several the one of the same amount. To be asked
    /// under the lock.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Counted> counted(JournalRecord use, String venue, UUID card, Instant now) {
        boolean money = use.unit() == Unit.IRR;
        Stream<Counted> redeemed = redemptions.capturesFor(venue, use.reference()).stream()
                .filter(capture -> cards.areOneHolders(capture.cardId, card))
                .map(capture -> new Counted(capture.id, null, money ? 0 : capture.units));
        Stream<Counted> authorized = rows.authorizations(venue, use.reference(), use.unit(), now).stream()
                .filter(told -> cards.areOneHolders(told.card(), card))
                .map(told -> new Counted(null, told.id(), told.amount()));
        List<Counted> all = Stream.concat(redeemed, authorized).toList();
        return all.stream()
                .filter(counted -> counted.amount() == use.amount())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /// Whether a journal of the venue has told of this use; from here on none does until the transaction ends.
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hasTaken(String venue, @Nullable String reference, UUID card, Instant now) {
        if (reference == null || reference.isEmpty()) {
            return false;
        }
        lock(venue, new TreeSet<>(List.of(reference)));
        return rows.cardsTakenOffline(venue, reference, now).stream()
                .anyMatch(taken -> cards.areOneHolders(taken, card));
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
