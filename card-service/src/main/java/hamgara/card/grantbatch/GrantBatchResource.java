package hamgara.card.grantbatch;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/grant-batches`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/grant-batches")
@Tag(name = "Grants")
class GrantBatchResource {

    private final GrantBatches batches;
    private final IfMatch ifMatch;

    GrantBatchResource(GrantBatches batches, IfMatch ifMatch) {
        this.batches = batches;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Ask for an allowance for everybody in a programme",
            description =
                    "Takes down who is in the programme today and waits for a second person's approval. With "
                            + "dryRun=true it only tells people, cost in current rials, what each fund holds afterwards and who "
                            + "gets nothing for which reason; nothing is kept. For programme managers of the county. "
                            + "403 OUTSIDE_SCOPE; 409 NOBODY_TO_GRANT, FUND_ELSEWHERE, PROGRAMME_WITHOUT_FUND, "
                            + "PROGRAMME_NOT_DATED, PROGRAMME_NOT_GRANTING; 422 NO_SUCH_ALLOWANCE, GRANT_PERIOD_NOT_NEAR, PROGRAMME_UNKNOWN.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "this period's", value = """
                    {"programmeId": "0198c0de-0000-7000-8000-0000000000b1", "category": "SKILLS"}""")))
    public GrantBatchView request(
            @Valid @NotNull NewGrantBatch request,
            @Parameter(description = "Only reckon") @RestQuery @DefaultValue("false") boolean dryRun) {
        return dryRun ? batches.dryRun(request) : batches.request(request);
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Idempotent
    @Conditional
    @Operation(
            summary = "Approve a grant batch",
            description =
                    "Sets the batch running; who does not take part any more by then gets nothing. Never by the account that asked for it. For programme managers of the "
                            + "county. 403 OUTSIDE_SCOPE, APPROVER_IS_REQUESTER; 404 GRANT_BATCH_NOT_FOUND; "
                            + "409 GRANT_BATCH_NOT_WAITING; 412 STALE_VERSION.")
    public GrantBatchView approve(@RestPath UUID id) {
        return batches.approve(id, ifMatch.version());
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "List the grant batches of a county",
            description =
                    "In the order they were asked for; state=REQUESTED are those that wait for a second person. For "
                            + "programme managers of the county and auditors. 403 OUTSIDE_SCOPE.")
    public Page<GrantBatchView> list(
            @Parameter(description = "SCI code of the county", required = true, example = "0614") @RestQuery @NotNull
                    String county,
            @Parameter(description = "Only those in this state") @RestQuery @Nullable GrantBatchState state,
            @BeanParam PageRequest page) {
        return batches.list(county, state, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "Read one grant batch",
            description =
                    "DONE when everybody got the allowance, PARTIAL when somebody did not; the items tell why. For "
                            + "programme managers of the county and auditors. 403 OUTSIDE_SCOPE; 404 GRANT_BATCH_NOT_FOUND.")
    public GrantBatchView read(@RestPath UUID id) {
        return batches.read(id);
    }

    @GET
    @Path("/{id}/items")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "List what came of each person of a batch",
            description = "By enrolment. For programme managers of the county and auditors. 403 OUTSIDE_SCOPE; "
                    + "404 GRANT_BATCH_NOT_FOUND.")
    public Page<GrantBatchItemView> items(@RestPath UUID id, @BeanParam PageRequest page) {
        return batches.items(id, page);
    }
}
