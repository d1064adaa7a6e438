package hamgara.venue.proposal;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What a reader looks for among the proposals.
class ProposalQuery {

    @RestQuery
    @Pattern(regexp = "[0-9]{4}")
    @Parameter(description = "Code of a county.", example = "0614")
    @Nullable
    String county;

    @RestQuery
    @Parameter(description = "Only proposals that have come this far.")
    @Nullable
    ProposalState state;

    @RestQuery
    @Parameter(description = "Only proposals to do this.")
    @Nullable
    ProposalAction action;

    @RestQuery
    @Parameter(description = "Only proposals for this facility.")
    @Nullable
    UUID facility;

    @RestQuery
    @Size(max = 40)
    @Parameter(description = "Only proposals that this agency has a part in.", example = "EDUCATION")
    @Nullable
    String agency;
}
