package hamgara.forum.subject;

import hamgara.kit.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// HTTP: /v1/subjects
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/subjects")
@Tag(name = "Subjects", description = "What proposals are about.")
class SubjectResource {

    private final Subjects subjects;

    SubjectResource(Subjects subjects) {
        this.subjects = subjects;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the subjects of proposals",
            description = "Public. By weight, then code: education is first, as the plan of the province says.")
    public Page<SubjectView> list() {
        return new Page<>(
                subjects.tree(null).stream()
                        .map(topic -> new SubjectView(topic.code(), topic.weight(), topic.names()))
                        .toList(),
                null);
    }
}
