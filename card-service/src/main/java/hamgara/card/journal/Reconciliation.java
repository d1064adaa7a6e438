package hamgara.card.journal;

import hamgara.card.journal.Verdict.Bearer;
import hamgara.card.journal.Verdict.Finding;
import hamgara.card.journal.Verdict.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Decides on a record whose turn it is, from the record and what the server knows; it reads and writes nothing else.
public final class Reconciliation {

    private Reconciliation() {}

    /// The same record in the same situation always gets the same verdict.
    ///
    /// @param receivedAt when the server first saw the record, which a repeat does not change
    public static Verdict decide(JournalRecord use, Instant receivedAt, Situation situation, Limits limits) {
        if (situation.repeated()) {
            return Verdict.repeat();
        }
        Long online = situation.countedOnline();
        if (online != null) {
            return online == use.amount() ? Verdict.counted() : Verdict.countedOtherwise();
        }
        String reason = reason(use, receivedAt, situation, limits);
        return reason == null ? cover(use, situation, limits) : Verdict.rejected(reason, use.amount());
    }

    private static @Nullable String reason(JournalRecord use, Instant receivedAt, Situation situation, Limits limits) {
        Instant issuedAt = situation.packageIssuedAt();
        Instant at = use.occurredAt();
        if (issuedAt == null) {
            return "STALE_PACKAGE";
        }
        if (at.isAfter(receivedAt.plus(limits.skew())) || at.isBefore(issuedAt.minus(limits.skew()))) {
            return "CLOCK_SKEW";
        }
        boolean money = use.unit() == JournalRecord.Unit.IRR;
        if (at.isAfter(issuedAt.plus(money ? limits.fresh() : limits.end()))) {
            return "STALE_PACKAGE";
        }
        if (receivedAt.isAfter(at.plus(limits.end()))) {
            return "TOO_LATE";
        }
        if (situation.obstacle() != null) {
            return situation.obstacle();
        }
        if (situation.overHere() != null) {
            return situation.overHere();
        }
        if (situation.usesUnderPackage() >= limits.usesPerPackage()
                || (money && isMore(situation.rialsUnderPackage(), use.amount(), limits.rialsPerPackage()))) {
            return "OVER_TERMINAL_CAP";
        }
        long allowed = situation.purseLoaded() + (money ? 0 : limits.entriesPerCard());
        return isMore(situation.takenHere(), use.amount(), allowed) ? "OVER_CARD_CAP" : null;
    }

    private static Verdict cover(JournalRecord use, Situation situation, Limits limits) {
        boolean money = use.unit() == JournalRecord.Unit.IRR;
        long fromPurse = Math.min(use.amount(), situation.purseLeft());
        long fromPocket = money ? 0 : Math.min(use.amount() - fromPurse, situation.pocketLeft());
        long missing = use.amount() - fromPurse - fromPocket;
        if (missing == 0) {
            return new Verdict(
                    State.ACCEPTED,
                    situation.overAll(),
                    Bearer.PROGRAMME,
                    situation.overAll() == null ? null : Finding.OVER_LIMIT,
                    fromPurse,
                    fromPocket,
                    0,
                    0);
        }
        long floor = money ? limits.rialsPerCard() : limits.entriesPerCard();
        long fromProgramme = Math.min(missing, Math.max(0, floor - situation.borneByProgramme()));
        long unpaid = missing - fromProgramme;
        return new Verdict(
                State.ACCEPTED_SHORTFALL,
                money ? "PURSE_EXCEEDED" : "QUOTA_EXHAUSTED",
                unpaid == 0 ? Bearer.PROGRAMME : Bearer.VENUE,
                situation.seenElsewhere() ? Finding.CLONED : Finding.SHORTFALL,
                fromPurse,
                fromPocket,
                fromProgramme,
                unpaid);
    }

    private static boolean isMore(long taken, long amount, long allowed) {
        return amount > allowed - taken;
    }
}
