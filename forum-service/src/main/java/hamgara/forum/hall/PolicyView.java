package hamgara.forum.hall;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import hamgara.forum.policy.HallPolicy;
import hamgara.forum.policy.PolicyTerms;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A version of a hall's policy, as callers see it.
@Schema(
        name = "HallPolicy",
        description = "One version of a hall's policy. A proposal and its case keep the version they began with.")
record PolicyView(
        @Schema(description = "Running number, from 1.", examples = "1")
        int version,

        @Schema(description = "Valid from this instant until the next version.", examples = "2026-11-23T08:00:00Z")
        Instant validFrom,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String validFromJalali,

        @JsonUnwrapped PolicyTerms terms) {

    static PolicyView of(HallPolicy policy) {
        return new PolicyView(policy.version(), policy.validFrom(), Jalali.of(policy.validFrom()), policy.terms());
    }
}
