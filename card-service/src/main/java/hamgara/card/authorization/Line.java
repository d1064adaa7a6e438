package hamgara.card.authorization;

import hamgara.card.ledger.Move;
import hamgara.card.programme.Limit;
import java.util.UUID;

/// What is held of one pocket, and what became of it: captured + released <= held, refunded <= captured.
record Line(
        int number,
        UUID pocket,
        UUID person,
        UUID enrolment,
        UUID programme,
        String programmeCode,
        int programmeVersion,
        String unit,
        long held,
        long captured,
        long released,
        long refunded) {

    boolean isMoney() {
        return unit.equals(Move.RIALS);
    }

    Limit.Measure measure() {
        return isMoney() ? Limit.Measure.IRR : Limit.Measure.ENTRIES;
    }

    /// What may still be captured.
    long open() {
        return held - captured - released;
    }

    /// What may still be given back.
    long kept() {
        return captured - refunded;
    }

    Line with(long capturedMore, long releasedMore, long refundedMore) {
        return new Line(
                number,
                pocket,
                person,
                enrolment,
                programme,
                programmeCode,
                programmeVersion,
                unit,
                held,
                captured + capturedMore,
                released + releasedMore,
                refunded + refundedMore);
    }
}
