package hamgara.forum.proposal;

import hamgara.forum.scope.Scope;
import hamgara.forum.scope.Scopes;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/proposals
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals")
@Tag(name = "Proposals")
class ProposalResource {

    private final Proposals proposals;
    private final Scopes scopes;
    private final Clock clock;
    private final Caller caller;
    private final IfMatch ifMatch;

    ProposalResource(Proposals proposals, Scopes scopes, Clock clock, Caller caller, IfMatch ifMatch) {
        this.proposals = proposals;
        this.scopes = scopes;
        this.clock = clock;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List proposals",
            description =
                    "Public. By weight of the subject (education first), then the newest first; with `order=SCOPE` "
                            + "those in the scope that the caller declared come before the rest.")
    public Page<PublicProposal> list(
            @Parameter(description = "Only of this hall.") @RestQuery @Nullable UUID hall,
            @Parameter(description = "Only of this subject.", example = "SPORT") @RestQuery @Nullable String subject,
            @Parameter(description = "Only in this state.", example = "PUBLISHED") @RestQuery @Nullable
                    ProposalState state,
            @Parameter(description = "Words to look for, in any spelling.") @RestQuery @Size(max = 200) @Nullable
                    String q,
            @Parameter(
                            description = "WEIGHT (usual), or SCOPE: what lies in the caller's scope first.",
                            example = "WEIGHT")
                    @RestQuery
                    @Nullable
                    Order order,
            @BeanParam PageRequest page) {
        var words = q == null || q.isBlank() ? null : q;
        Scope scope =
                order == Order.SCOPE && !caller.isAnonymous() ? scopes.of(caller.pseudonym(), clock.instant()) : null;
        var filter = new ProposalRepository.Filter(
                hall, subject, state, words, scope == null || scope.isEmpty() ? null : scope);
        return Page.of(
                proposals.list(
                        filter,
                        page.cursor().map(ProposalPlace::of).orElse(ProposalPlace.START),
                        page.rowsToRead(),
                        reader()),
                page,
                row -> row.place().cursor(),
                Proposals.Row::proposal);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Read a proposal",
            description = "Public. `mine` is true for its author alone. `PROPOSAL_NOT_FOUND` otherwise.")
    public PublicProposal show(@RestPath UUID id) {
        return proposals.show(id);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Change the words of a proposal",
            description =
                    "By an author, with If-Match. Every wording is kept. Once people support it, the hall's policy"
                            + " says whether the words are fixed, every support ends with the old ones, or supporters are"
                            + " asked again and count towards the line once they have seen the new ones. In a hall that"
                            + " reads proposals first, words that were passed stay. Refusals: `NOT_THE_AUTHOR`,"
                            + " `PROPOSAL_HAS_SUPPORT`, `WORDS_SCREENED`, `PROPOSAL_NOT_OPEN`, `NEEDS_AFFIRMATIVE`.")
    public PublicProposal change(@RestPath UUID id, @Valid @NotNull ProposalChange change) {
        return proposals.change(id, change, caller.pseudonym(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/withdraw")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Take a proposal back",
            description =
                    "By an author, with If-Match, before it qualified, and with the reason, which everybody sees. "
                            + "Refusals: `NOT_THE_AUTHOR`, `PROPOSAL_NOT_OPEN`.")
    public PublicProposal withdraw(@RestPath UUID id, @Valid @NotNull Withdrawal withdrawal) {
        return proposals.withdraw(id, withdrawal.reason(), caller.pseudonym(), ifMatch.version());
    }

    /// How a list is ordered.
    enum Order {
        WEIGHT,
        SCOPE
    }

    private @Nullable String reader() {
        return caller.isAnonymous() ? null : caller.pseudonym();
    }
}
