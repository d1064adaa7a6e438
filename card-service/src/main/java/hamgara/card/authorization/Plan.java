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
        @Nullable Long remaining,
        @Nullable LocalDate renewsOn) {

    /// What is to be held of one pocket; a pocket of entries nobody used yet comes into being when it is held.
    record Piece(
            ProgrammeTerms terms,
            UUID person,
            UUID enrolment,
            @Nullable UUID pocket,
            String unit,
            Limit.Measure measure,
            long amount) {}

    Plan declined(String reason) {
        return new Plan(reason, List.of(), price, 0, price == null ? 0 : price, false, remaining, renewsOn);
    }
}
