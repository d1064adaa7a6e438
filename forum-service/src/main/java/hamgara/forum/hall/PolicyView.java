package hamgara.forum.hall;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A version of a hall's policy, as callers see it.
@Schema(
        name = "HallPolicy",
        description = "One version of a hall's policy. A proposal and its case keep the version they began with.")
record PolicyView(
        @Schema(description = "Running number, from 1.", examples = "1")
        int version,

        @Schema(description = "Supporters that qualify a proposal.", examples = "50")
        int supportThreshold,

        @Schema(description = "Working days until an agency acknowledges.", examples = "2")
        int acknowledgeDays,

        @Schema(description = "Working days until an agency answers.", examples = "10")
        int answerDays,

        @Schema(description = "Working days of the one extension.", examples = "5")
        int extensionDays,

        @Schema(description = "Languages people may write in.")
        List<String> languages,

        @Schema(description = "Valid from this instant until the next version.")
        Instant validFrom,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String validFromJalali) {

    static PolicyView of(PolicyVersion written) {
        HallPolicy policy = written.policy();
        return new PolicyView(
                policy.version(),
                policy.supportThreshold(),
                policy.acknowledgeDays(),
                policy.answerDays(),
                policy.extensionDays(),
                policy.languages(),
                written.validFrom,
                Jalali.of(written.validFrom));
    }
}
