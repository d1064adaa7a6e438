package hamgara.forum.method;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/communication-methods
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/communication-methods")
@Tag(name = "Communication methods", description = "The defined ways in which agencies and those who ask them talk.")
class MethodResource {

    private final Methods methods;
    private final IfMatch ifMatch;

    MethodResource(Methods methods, IfMatch ifMatch) {
        this.methods = methods;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List communication methods",
            description =
                    "Public. The present edition of each, or with `code` every edition of that one, newest first.")
    public Page<MethodView> list(
            @Parameter(description = "Every edition of this one.", example = "JOINT_MEETING")
                    @RestQuery
                    @Pattern(regexp = "[A-Z_]{2,40}")
                    @Nullable
                    String code) {
        return new Page<>(methods.list(code), null);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{code}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Publish the next edition of a communication method",
            description = "By an administrator. What was begun goes on in the edition it began with. 422 BLANK_TEXT.")
    public MethodView publish(
            @RestPath @Pattern(regexp = "[A-Z_]{2,40}") String code, @Valid @NotNull NewMethod request) {
        return methods.publish(code, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @Path("/{code}/runs")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Begin to talk about a case",
            description = "By an officer or the head of the agency that holds the case, in the present edition. 403 "
                    + "NOT_YOUR_AGENCY; 404 CASE_NOT_FOUND, METHOD_NOT_FOUND.")
    public RunView begin(@RestPath String code, @Valid @NotNull NewRun.Begin run) {
        return methods.begin(code, run.caseId());
    }

    @GET
    @Path("/runs")
    @PermitAll
    @Operation(summary = "Read how a case is talked about", description = "Public, oldest first. 404 CASE_NOT_FOUND.")
    public Page<RunView> runs(
            @Parameter(description = "The case.", example = "0199b2c0-0000-7000-8000-000000000001") @RestQuery @NotNull
                    UUID caseId) {
        return new Page<>(methods.of(caseId), null);
    }

    @GET
    @Path("/runs/{id}")
    @PermitAll
    @Operation(
            summary = "Read a run of a communication method",
            description = "Public. 404 METHOD_RUN_NOT_FOUND, CASE_NOT_FOUND.")
    public RunView show(@RestPath UUID id) {
        return methods.show(id);
    }

    @POST
    @Conditional
    @Path("/runs/{id}/steps")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Say that the next step is done",
            description = "By an officer or the head of the agency that holds the case, with If-Match. 403 "
                    + "NOT_YOUR_AGENCY; 404 METHOD_RUN_NOT_FOUND, CASE_NOT_FOUND; 409 METHOD_RUN_CLOSED, STEPS_DONE.")
    public RunView step(@RestPath UUID id) {
        return methods.step(id, ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/runs/{id}/close")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "End a run with its output document",
            description =
                    "By an officer or the head of the agency that holds the case, with If-Match, when all steps are "
                            + "done. Publishes hamgara.forum.method-run-closed.v1. 403 NOT_YOUR_AGENCY; 404 METHOD_RUN_NOT_FOUND, "
                            + "CASE_NOT_FOUND; 409 METHOD_RUN_CLOSED, STEPS_LEFT; 422 OUTPUT_NEEDED.")
    public RunView close(@RestPath UUID id, @Valid @NotNull NewRun.Output output) {
        return methods.close(id, output.sha256(), ifMatch.version());
    }
}
