package hamgara.card.journal;

import org.jspecify.annotations.Nullable;

/// What becomes of one record, and who pays for it.
///
/// @param fromPurse paid out of what was set aside beforehand
/// @param fromPocket paid out of the quota of the period
/// @param fromProgramme paid by the programme although nothing was left
/// @param unpaid borne by the venue
public record Verdict(
        State state,
        @Nullable String reason,
        @Nullable Bearer bearer,
        @Nullable Finding finding,
        long fromPurse,
        long fromPocket,
        long fromProgramme,
        long unpaid) {

    /// States of a record that was received.
    public enum State {
        ACCEPTED,
        ACCEPTED_SHORTFALL,
        REJECTED,
        HELD
    }

    /// Who pays what a purse or quota does not.
    public enum Bearer {
        PROGRAMME,
        VENUE
    }

    /// What somebody should look at.
    public enum Finding {
        /// Not signed by the terminal's key, or not a record at all.
        FORGED,
        /// Two histories under one terminal's key.
        FORKED,
        /// Refused; the venue let somebody in at its own risk.
        REFUSED,
        /// More was used than there was, at one terminal.
        SHORTFALL,
        /// More was used than there was, at several terminals: copies of one card.
        CLONED,
        /// Together with uses the terminal could not know of, more than a limit of the programme allows; paid.
        OVER_LIMIT,
        /// Told online before, by another amount. What was told online stays; nobody guesses which is right.
        AMOUNT_DIFFERS
    }

    /// A record that was used before: it counts once, and nobody owes anything for the repeat.
    static Verdict repeat() {
        return new Verdict(State.REJECTED, "DUPLICATE", null, null, 0, 0, 0, 0);
    }

    /// A use that an online answer has counted; nothing is left to take.
    static Verdict counted() {
        return new Verdict(State.ACCEPTED, null, Bearer.PROGRAMME, null, 0, 0, 0, 0);
    }

    /// The same, but the two tell different amounts.
    static Verdict countedOtherwise() {
        return new Verdict(State.ACCEPTED, "AMOUNT_DIFFERS", Bearer.PROGRAMME, Finding.AMOUNT_DIFFERS, 0, 0, 0, 0);
    }

    static Verdict rejected(String reason, long amount) {
        return new Verdict(State.REJECTED, reason, Bearer.VENUE, Finding.REFUSED, 0, 0, 0, amount);
    }

    /// Not a record of this terminal; it takes no place in the journal.
    public static Verdict forged(String reason) {
        return new Verdict(State.REJECTED, reason, Bearer.VENUE, Finding.FORGED, 0, 0, 0, 0);
    }

    /// A second history; it takes no place in the journal.
    public static Verdict forked() {
        return new Verdict(State.REJECTED, "FORKED", Bearer.VENUE, Finding.FORKED, 0, 0, 0, 0);
    }

    /// Records before it are missing.
    public static Verdict held() {
        return new Verdict(State.HELD, "SEQUENCE_GAP", null, null, 0, 0, 0, 0);
    }
}
