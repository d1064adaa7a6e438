package hamgara.card.admission;

import hamgara.kit.problem.ProblemTexts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a use was declined, for programs and in words for people.
@Schema(name = "DeclineMessage", description = "A reason, for programs and in words for people.")
public record DeclineMessage(
        @Schema(description = "For programs; the list of codes is open", examples = "QUOTA_EXHAUSTED")
        String code,

        @Schema(description = "Persian", examples = "سهم این دوره تمام شده است.")
        String fa,

        @Schema(description = "Arabic", examples = "نفدت حصة هذه الفترة.")
        String ar,

        @Schema(description = "English", examples = "The entries of this period are used up.")
        String en) {

    private static final Map<String, DeclineMessage> KNOWN = new ConcurrentHashMap<>();

    /// The words stand under `decline.<CODE>` in the texts of problems.
    public static DeclineMessage of(String code) {
        return KNOWN.computeIfAbsent(
                code,
                key -> new DeclineMessage(
                        key,
                        ProblemTexts.ofDecline(key, ProblemTexts.PERSIAN),
                        ProblemTexts.ofDecline(key, ProblemTexts.ARABIC),
                        ProblemTexts.ofDecline(key, ProblemTexts.ENGLISH)));
    }
}
