package hamgara.forum.proposal;

import hamgara.forum.scope.Scope;
import hamgara.forum.scope.Scopes;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/proposals
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals")
@Tag(name = "Proposals")
class ProposalResource {

    static final String ACT_REFUSALS =
            "403 ACTION_NEEDS_ASSURANCE (names what is `needed`), MEMBERSHIP_NEEDED; 409 HALL_NOT_ACTIVE, FEATURE_CLOSED; 429 "
                    + "ALLOWANCE_SPENT.";

    private final Proposals proposals;
    private final Supporting supporting;
    private final Scopes scopes;
    private final Clock clock;
    private final Caller caller;
    private final IfMatch ifMatch;

    ProposalResource(
            Proposals proposals, Supporting supporting, Scopes scopes, Clock clock, Caller caller, IfMatch ifMatch) {
        this.proposals = proposals;
        this.supporting = supporting;
        this.scopes = scopes;
        this.clock = clock;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @KeepsDraft
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Publish a proposal",
            description =
                    "By a citizen. Four affirmative parts are needed: what exists, what should be done, the existing "
                            + "capacity, who benefits; `NEEDS_AFFIRMATIVE` (422) names in `parts` those to complete. "
                            + "`SIMILAR_PROPOSAL_EXISTS` (409) names in `similar` proposals of the hall that are nearly the same; "
                            + "send `similarSeen: true` to publish beside them. Both name in `draftId` the draft that keeps all "
                            + "that was written. `NEED_WITHOUT_HOURS` (422) when the "
                            + "hours it asks for are empty. Other refusals: `HALL_NOT_FOUND`, "
                            + "`UNKNOWN_SUBJECT`, `UNSUPPORTED_LANGUAGE`. The author stays unknown to everybody else. "
                            + ACT_REFUSALS)
    public ProposalView publish(@Valid @NotNull NewProposal request) {
        return proposals.publish(request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List proposals",
            description =
                    "Public. By weight of the subject (education first), then the newest first; with `order=SCOPE` "
                            + "those in the scope that the caller declared come before the rest.")
    public Page<ProposalView> list(
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
                    ProposalOrder order,
            @BeanParam PageRequest page) {
        var words = q == null || q.isBlank() ? null : q;
        Scope scope = order == ProposalOrder.SCOPE && !caller.isAnonymous()
                ? scopes.of(caller.pseudonym(), clock.instant())
                : null;
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
                ProposalRow::view);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Read a proposal",
            description = "Public. `mine` is true for its author alone. `PROPOSAL_NOT_FOUND` otherwise.")
    public ProposalView show(@RestPath UUID id) {
        return proposals.show(id, reader());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Change the words of a proposal",
            description =
                    "By an author, with If-Match. Every wording is kept. Once people support it, the hall's policy says "
                            + "whether the words are fixed or every support ends with the old ones. Refusals: "
                            + "`NOT_THE_AUTHOR`, `PROPOSAL_HAS_SUPPORT`, `PROPOSAL_NOT_OPEN`, `NEEDS_AFFIRMATIVE`.")
    public ProposalView change(@RestPath UUID id, @Valid @NotNull ProposalChange change) {
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
    public ProposalView withdraw(@RestPath UUID id, @Valid @NotNull Withdrawal withdrawal) {
        return proposals.withdraw(id, withdrawal.reason(), caller.pseudonym(), ifMatch.version());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/supports/me")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Support a proposal",
            description = "By a citizen; safe to repeat, one person counts once. The supporter who reaches the "
                    + "threshold of the hall's policy qualifies the proposal: its agency case opens at once. There "
                    + "is no vote against. `PROPOSAL_NOT_OPEN` when it was withdrawn; 403 OUTSIDE_AREA. "
                    + ACT_REFUSALS)
    public SupportView support(@RestPath UUID id, @Valid @NotNull NewSupport support) {
        return supporting.support(id, support.kind());
    }

    @DELETE
    @Path("/{id}/supports/me")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Take one's support back",
            description =
                    "By a citizen; safe to repeat. A case that is open stays open. `PROPOSAL_NOT_OPEN` when it went "
                            + "into another: the support is with that one.")
    public SupportView withdrawSupport(@RestPath UUID id) {
        return supporting.withdrawSupport(id, caller.pseudonym());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/window")
    @RolesAllowed(Roles.HALL_SECRETARY)
    @Operation(
            summary = "Give a proposal more time",
            description = "By the hall's secretary, with If-Match and the reason, while it gathers support. A window "
                    + "only ever gets longer: 422 WINDOW_ONLY_LONGER. 404 PROPOSAL_NOT_FOUND; 403 OUTSIDE_SCOPE; 409 "
                    + "PROPOSAL_NOT_OPEN; 422 BLANK_TEXT.")
    public ProposalView lengthen(@RestPath UUID id, @Valid @NotNull WindowChange change) {
        caller.requireCounty(proposals.countyOf(id));
        return proposals.lengthen(id, change, reader(), ifMatch.version());
    }

    @POST
    @Path("/{id}/cases")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.HALL_SECRETARY)
    @Operation(
            summary = "Bring a proposal to its agency",
            description =
                    "By the hall's secretary, before enough people support it, for example after a session. Opens "
                            + "the agency case, which the answer names in `caseId`. `PROPOSAL_NOT_OPEN` when it has one.")
    public ProposalView bringToAgency(@RestPath UUID id) {
        caller.requireCounty(proposals.countyOf(id));
        supporting.bringToAgency(id);
        return proposals.show(id, reader());
    }

    private @Nullable String reader() {
        return caller.isAnonymous() ? null : caller.pseudonym();
    }
}
