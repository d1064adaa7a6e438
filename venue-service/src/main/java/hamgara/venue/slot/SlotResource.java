package hamgara.venue.slot;

import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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

/// HTTP: bookable slots.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/slots")
@Tag(name = "Slots", description = "Bookable stretches of time.")
class SlotResource {

    private final Slots slots;

    SlotResource(Slots slots) {
        this.slots = slots;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Find slots",
            description =
                    "Open to everyone, earliest first, at most 31 days at once (`PERIOD_TOO_LONG`). Days are days in Tehran. "
                            + "`free` is for choosing; only a hold decides.")
    public Page<SlotView> search(@Valid @BeanParam SlotSearch search, @Valid @BeanParam PageRequest page) {
        return slots.search(search, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read a slot", description = "Open to everyone. `SLOT_NOT_FOUND` when there is none.")
    public SlotView read(@RestPath UUID id) {
        return slots.view(id);
    }
}
