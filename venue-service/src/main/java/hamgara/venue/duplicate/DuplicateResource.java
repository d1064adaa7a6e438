package hamgara.venue.duplicate;

import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// HTTP: `/v1/venue-duplicates`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/venue-duplicates")
@Tag(name = "Moderation")
class DuplicateResource {

    private final Duplicates duplicates;

    DuplicateResource(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @GET
    @RolesAllowed({Roles.MODERATOR, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "List likely duplicates",
            description =
                    "Pairs of venues that look like one place, those most alike first: Persian names that agree in at "
                            + "least 40 % of their trigrams at most 500 m apart, or in 60 % where one has no location. Without merged "
                            + "ones and those found distinct. A person decides. For moderators of the county, administrators and "
                            + "auditors. 403 OUTSIDE_SCOPE.")
    public Page<DuplicatePairView> list(@Valid @BeanParam DuplicateSearch search, @Valid @BeanParam PageRequest page) {
        return duplicates.likely(search, page);
    }
}
