package hamgara.forum.agency;

import hamgara.kit.text.Names;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An office beside the one of the county, as callers see it.
@Schema(name = "Office", description = "An office of an agency that serves some areas.")
record OfficeView(
        @Schema(description = "Code; the claim `office` of its own officers.", examples = "MUNICIPALITY-SHUSH")
        String code,

        @Schema(description = "Kind of agency; the claim `agency` of its officers.", examples = "MUNICIPALITY")
        String kind,

        @Schema(description = "County of its seat.", examples = "0614")
        String county,

        @Schema(description = "Names of the office.") Names names,

        @Schema(description = "Areas it serves now.", examples = "[\"06140101\"]")
        List<String> areas) {}
