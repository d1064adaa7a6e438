package hamgara.forum.subject;

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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/topics
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/topics")
@Tag(name = "Topics", description = "The tree of what proposals are about, over time, with its weights.")
class TopicResource {

    private final Subjects subjects;
    private final IfMatch ifMatch;

    TopicResource(Subjects subjects, IfMatch ifMatch) {
        this.subjects = subjects;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read the tree of topics",
            description =
                    "Public. All of it as it is at one instant, by weight, then code: education is first, as the plan of "
                            + "the province says; `parent` names the topic above.")
    public Page<TopicView> tree(
            @Parameter(description = "At this instant; now when left out.", example = "2026-12-01T00:00:00Z")
                    @RestQuery
                    @Nullable
                    Instant on) {
        return new Page<>(subjects.tree(on), null);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(summary = "Read a topic", description = "Public, as it is now. 404 TOPIC_NOT_FOUND.")
    public TopicView show(@Parameter(description = "Code of the topic.", example = "EDUCATION") @RestPath String code) {
        return subjects.show(code);
    }

    @GET
    @Path("/{code}/history")
    @PermitAll
    @Operation(
            summary = "Read the history of a topic",
            description = "Public. Every stretch of time with what was or will be valid in it, newest first. 404 "
                    + "TOPIC_NOT_FOUND.")
    public Page<TopicView> history(
            @Parameter(description = "Code of the topic.", example = "EDUCATION") @RestPath String code) {
        return new Page<>(subjects.history(code), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Add a topic",
            description = "By an administrator. Every county sends it to the usual agency until a rule of its own says "
                    + "otherwise. Publishes hamgara.forum.topic-weighted.v1. 409 TOPIC_EXISTS; 422 UNKNOWN_SUBJECT (its "
                    + "parent), UNKNOWN_USUAL_AGENCY, TOPIC_STARTS_TOO_EARLY, TOPIC_CYCLE, BLANK_TEXT.")
    public TopicView add(@Valid @NotNull NewTopic request) {
        return subjects.add(request);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{code}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Give a topic another place or weight",
            description =
                    "By an administrator, with If-Match, from now or `validFrom` on. It takes the whole topic, and "
                            + "what was valid before stays readable. Proposals keep the weight they were published with, so it "
                            + "reorders what comes. The audit record tells of it with its reason. Publishes "
                            + "hamgara.forum.topic-weighted.v1. 404 TOPIC_NOT_FOUND; 422 UNKNOWN_SUBJECT (its parent), TOPIC_CYCLE, "
                            + "TOPIC_STARTS_TOO_EARLY, BLANK_TEXT.")
    public TopicView change(
            @Parameter(description = "Code of the topic.", example = "EDUCATION") @RestPath String code,
            @Valid @NotNull TopicChange change) {
        return subjects.change(code, change, ifMatch.version());
    }
}
