package hamgara.card.undo;

import hamgara.card.card.CardFacts;
import hamgara.card.card.Cards;
import hamgara.card.pocket.PocketFacts;
import hamgara.card.pocket.Pockets;
import hamgara.card.programme.Limit;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.usage.Limits;
import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// Gives the entries of a redemption back to its pocket and takes them off the limits, once.
///
/// Order of locks: the redemption, usage counters, the pocket, the outbox.
@ApplicationScoped
class Undos {

    private final UndoRows rows;
    private final Cards cards;
    private final Programmes programmes;
    private final Limits limits;
    private final Pockets pockets;
    private final Caller caller;
    private final UndoConfig config;
    private final Outbox outbox;
    private final Clock clock;

    Undos(
            UndoRows rows,
            Cards cards,
            Programmes programmes,
            Limits limits,
            Pockets pockets,
            Caller caller,
            UndoConfig config,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.cards = cards;
        this.programmes = programmes;
        this.limits = limits;
        this.pockets = pockets;
        this.caller = caller;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    UndoneRedemptionView undo(UUID id) {
        UndoRows.Redeemed redeemed = rows.find(id)
                .filter(found -> caller.venue().orElse("").equals(found.venue()))
                .orElseThrow(UndoRefusal.RedemptionNotFound::new);
        UUID pocket = redeemed.pocket();
        if (pocket == null) {
            throw new UndoRefusal.NothingToUndo();
        }
        if (!redeemed.online()) {
            throw new UndoRefusal.UndoOfOfflineUse();
        }
        if (redeemed.booked()) {
            throw new UndoRefusal.UndoOfBooking();
        }
        if (rows.isUndone(id)) {
            throw new UndoRefusal.AlreadyUndone();
        }
        Instant now = clock.instant();
        Instant until = redeemed.recordedAt().plus(config.window());
        if (now.isAfter(until)) {
            throw new UndoRefusal.UndoTooLate(until);
        }
        CardFacts card = cards.find(redeemed.card()).orElseThrow();
        if (rows.isSettled(card.enrolment().county(), Tehran.dayOf(redeemed.recordedAt()))) {
            throw new UndoRefusal.UndoAfterSettlement();
        }
        ProgrammeTerms terms =
                programmes.terms(card.enrolment().programme(), card.enrolment().programmeVersion());
        limits.giveBack(
                terms,
                card.enrolment().person().id(),
                redeemed.category(),
                redeemed.occurredAt(),
                Limit.Measure.ENTRIES,
                redeemed.units());
        UUID journal = pockets.unspend(pocket, redeemed.units(), redeemed.venue());
        rows.insert(id, journal, now, caller.pseudonym());
        rows.insertReturn(id, journal, redeemed.units());
        outbox.append(new RedemptionUndone(
                redeemed.card(),
                id,
                redeemed.venue(),
                redeemed.category(),
                redeemed.units(),
                card.enrolment().county()));
        long remaining = pockets.find(pocket).map(PocketFacts::available).orElseThrow();
        return UndoneRedemptionView.of(redeemed, remaining, now);
    }
}
