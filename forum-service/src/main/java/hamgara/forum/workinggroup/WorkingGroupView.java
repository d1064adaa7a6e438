package hamgara.forum.workinggroup;

import hamgara.kit.text.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A working group, as callers see it.
@Schema(name = "WorkingGroup", description = "A specialised working group of a county.")
record WorkingGroupView(
        @Schema(description = "County.", examples = "0614") String county,

        @Schema(description = "Code, of its own in the county.", examples = "WG-EDU")
        String code,

        @Schema(description = "Names of the group.") Names names,

        @Schema(description = "Agency that keeps its papers.", examples = "EDUCATION")
        String secretaryAgency) {

    static WorkingGroupView of(WorkingGroup group) {
        return new WorkingGroupView(group.key.county(), group.key.code(), group.names(), group.secretaryAgency);
    }
}
