package hamgara.forum.subject;

import hamgara.kit.text.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A subject of proposals, as callers see it.
@Schema(name = "Subject", description = "What a proposal can be about.")
record SubjectView(
        @Schema(description = "Code of the subject.", examples = "EDUCATION")
        String code,

        @Schema(description = "Rank in lists and agendas: 1 comes first.", examples = "1")
        int weight,

        @Schema(description = "Names of the subject.") Names names) {}
