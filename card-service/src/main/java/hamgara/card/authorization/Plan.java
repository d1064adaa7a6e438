package hamgara.card.authorization;

import hamgara.card.programme.Limit;
import hamgara.card.programme.ProgrammeTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be held, or why nothing can be; made before anything is taken.
///
/// @param decline the code of the decline; then nothing is to be held
/// @param pinNeeded whether the holder has to type the PIN for it
record Plan(
        @Nullable String decline,
        List<Piece> pieces,
        @Nullable Long price,
        long venueShare,
        long holderShare,
        boolean pinNeeded,
        Trace trace) {

    /// What is to be held of one pocket; a pocket of entries nobody used yet comes into being when it is held.
    record Piece(
            ProgrammeTerms terms,
            UUID person,
            UUID enrolment,
            @Nullable UUID pocket,
            String unit,
            Limit.Measure measure,
            long amount) {}

    /// What the decision was made from: rials and entries left before it, and when what is in the way starts anew.
    record Trace(
            @Nullable Long remaining,
            @Nullable Integer entriesLeft,
            @Nullable LocalDate renewsOn) {
        static final Trace NONE = new Trace(null, null, null);
    }

    static Plan refused(String reason, @Nullable Long price, Trace trace) {
        return new Plan(reason, List.of(), price, 0, price == null ? 0 : price, false, trace);
    }

    Plan declined(String reason) {
        return refused(reason, price, trace);
    }
}
