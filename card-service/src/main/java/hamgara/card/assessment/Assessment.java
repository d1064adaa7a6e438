package hamgara.card.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The outcome of weighing one person against one programme version on one day.
///
/// `priority` is the group in the queue for scarce places, 0 first. `inputsText` is the JSON the hash was taken of.
public record Assessment(
        Outcome outcome,
        List<String> reasons,
        int priority,
        Optional<UUID> guardianConsent,
        Inputs inputs,
        String inputsText,
        String inputsHash) {

    /// What follows from the rules alone.
    public enum Outcome {
        ELIGIBLE,
        /// Eligible by a claim that still has to be verified.
        ON_HONOUR,
        /// The desk has to look.
        UNCLEAR,
        NOT_ELIGIBLE
    }
}
