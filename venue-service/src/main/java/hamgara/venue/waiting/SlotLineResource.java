package hamgara.venue.waiting;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: the line of one slot, for staff of its venue and auditors.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/slots/{slotId}")
@Tag(name = "Waiting lists")
class SlotLineResource {

    private final Lines lines;

    SlotLineResource(Lines lines) {
        this.lines = lines;
    }

    @GET
    @Path("/waiting-entries")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            summary = "Read the line of a slot",
            description =
                    "For staff of the venue, capacity owners of the agency behind it and auditors: those that wait, the next one first, without anything by which a "
                            + "person is known. 403 OUTSIDE_SCOPE; 404 SLOT_NOT_FOUND.")
    public Page<LinePlaceView> line(@RestPath UUID slotId, @Valid @BeanParam PageRequest page) {
        return lines.line(slotId, page);
    }

    @GET
    @Path("/waiting-order-changes")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            summary = "Read who changed the order of a line",
            description =
                    "For staff of the venue, capacity owners of the agency behind it and auditors, latest first: every change with who made it and why; none can be "
                            + "changed or taken away. 403 OUTSIDE_SCOPE; 404 SLOT_NOT_FOUND.")
    public Page<OrderChangeView> changes(@RestPath UUID slotId, @Valid @BeanParam PageRequest page) {
        return lines.changes(slotId, page);
    }
}
