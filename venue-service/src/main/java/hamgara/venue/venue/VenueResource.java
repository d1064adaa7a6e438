package hamgara.venue.venue;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: the catalogue of venues.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/venues")
@Tag(name = "Venues", description = "Places where programmes happen, from heritage sites to pitches.")
class VenueResource {

    private final Venues venues;

    VenueResource(Venues venues) {
        this.venues = venues;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Find venues",
            description =
                    "Open to everyone, in Persian alphabetical order. `q` finds names and localities in Persian, Arabic or "
                            + "English whatever the keyboard: ي and ی, ك and ک, half-spaces and joined words are the same.")
    public Page<VenueView> search(@Valid @BeanParam VenueSearch search, @Valid @BeanParam PageRequest page) {
        return venues.search(search, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read a venue", description = "Open to everyone. `VENUE_NOT_FOUND` when there is none.")
    public VenueView read(@RestPath UUID id) {
        return venues.view(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Register a venue",
            description =
                    "Adds an open venue to the catalogue. A capacity owner may add venues whose operator belongs to the own "
                            + "agency (`NOT_YOUR_AGENCY`), an administrator any. The county must take part (`COUNTY_NOT_ENABLED`) and the "
                            + "code must be new (`VENUE_CODE_TAKEN`).")
    public VenueView register(@NotNull @Valid NewVenue request) {
        return venues.register(request);
    }
}
