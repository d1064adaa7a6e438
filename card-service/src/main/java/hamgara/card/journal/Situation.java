package hamgara.card.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the server knows when it is the turn of a record. All sums are in the unit of the record.
///
/// @param repeated the use stands in the journal before, under another number
/// @param countedOnline how much was counted online of the use, under the same reference and for the same holder;
/// nothing when it was not told online
/// @param packageIssuedAt nothing when the terminal was never given that package
/// @param obstacle why the card was not to be taken, whatever its quota
/// @param overHere the limit this record goes beyond by what its own journal tells, so that the terminal
/// could have known
/// @param overAll the limit it goes beyond by all uses there were
/// @param takenHere what this terminal took of the card within the window
/// @param usesUnderPackage uses accepted under the same package
/// @param rialsUnderPackage rials accepted under the same package
/// @param purseLoaded what was set aside for offline use when the use happened
/// @param purseLeft what is left of it
/// @param pocketLeft entries left in the period of the use
/// @param borneByProgramme what the programme bore for the card beyond its quota within the window
/// @param seenElsewhere the card was used offline at another terminal within the window
public record Situation(
        boolean repeated,
        @Nullable Long countedOnline,
        @Nullable Instant packageIssuedAt,
        @Nullable String obstacle,
        @Nullable String overHere,
        @Nullable String overAll,
        long takenHere,
        long usesUnderPackage,
        long rialsUnderPackage,
        long purseLoaded,
        long purseLeft,
        long pocketLeft,
        long borneByProgramme,
        boolean seenElsewhere) {}
