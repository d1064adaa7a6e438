package hamgara.forum.agency;

import hamgara.kit.text.Names;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The office of an agency in a county, as callers see it.
@Schema(name = "Agency", description = "The office of an executive agency in a county.")
record AgencyView(
        @Schema(description = "Code of the agency; the claim `agency` of its officers.", examples = "EDUCATION")
        String code,

        @Schema(description = "County of the office.", examples = "0614")
        String county,

        @Schema(description = "Level the agency works at.", examples = "COUNTY")
        String level,

        @Schema(description = "Names of the agency.") Names names,

        @Schema(description = "Whether the Arabic name is confirmed; otherwise it is a proposal.")
        boolean arabicNameConfirmed,

        @Schema(description = "What the agency does in the two programmes.", examples = "[\"RESPONDER\"]")
        List<String> roles,

        @Schema(description = "Whether it may offer halls, rooms or grounds.")
        boolean offersCapacity) {

    static AgencyView of(AgencyKind kind, String county) {
        return new AgencyView(
                kind.code,
                county,
                kind.level,
                kind.names(),
                kind.arConfirmed,
                List.of(kind.roles),
                kind.offersCapacity);
    }
}
