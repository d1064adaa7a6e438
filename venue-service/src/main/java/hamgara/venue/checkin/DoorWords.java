package hamgara.venue.checkin;

import hamgara.kit.problem.ProblemTexts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A refusal at the door in words, from `decline.<refusal>` in the texts of problems.
@Schema(name = "DoorWords", description = "A refusal in words, to be shown as they are.")
public record DoorWords(
        @Schema(description = "Persian", examples = "این کارت یا رزرو دیگر معتبر نیست.")
        String fa,

        @Schema(description = "Arabic", examples = "لم تعد هذه البطاقة صالحة.")
        String ar,

        @Schema(description = "English", examples = "This card is no longer good.")
        String en) {

    public static DoorWords of(DoorRefusal refusal) {
        return new DoorWords(
                ProblemTexts.ofDecline(refusal.name(), ProblemTexts.PERSIAN),
                ProblemTexts.ofDecline(refusal.name(), ProblemTexts.ARABIC),
                ProblemTexts.ofDecline(refusal.name(), ProblemTexts.ENGLISH));
    }
}
