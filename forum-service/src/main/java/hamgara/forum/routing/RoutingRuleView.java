package hamgara.forum.routing;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A dated routing rule, as callers see it.
@Schema(
        name = "RoutingRule",
        description = "The one agency that answers for a subject in a county, from one instant to another.")
record RoutingRuleView(
        @Schema(description = "Id of this dated rule.") UUID id,
        @Schema(description = "County.", examples = "0614") String county,

        @Schema(description = "Subject.", examples = "SPORT")
        String subject,

        @Schema(description = "The agency.", examples = "SPORT_YOUTH")
        String agency,

        @Schema(description = "Valid from this instant.") Instant validFrom,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String validFromJalali,

        @Schema(description = "Valid until, not including, this instant; absent while it is valid.") @Nullable
        Instant validTo,

        @Schema(description = "Only in this area; absent for the whole county.", examples = "06140101") @Nullable
        String area,

        @Schema(description = "One office of the agency, where it has several.", examples = "MUNICIPALITY-SHUSH")
        @Nullable
        String office) {

    boolean says(NewRoutingRule request) {
        return agency.equals(request.agency()) && Objects.equals(office, request.office());
    }

    static RoutingRuleView of(Object[] row) {
        var from = (Instant) row[4];
        return new RoutingRuleView(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                from,
                Jalali.of(from),
                (Instant) row[5],
                "*".equals(row[6]) ? null : (String) row[6],
                (String) row[7]);
    }
}
