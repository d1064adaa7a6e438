package hamgara.venue.venue;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import hamgara.venue.area.AreaFacts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: the catalogue of venues.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/venues")
@Tag(name = "Venues", description = "Places where programmes happen, from heritage sites to pitches.")
class VenueResource {

    private final Registering registering;
    private final VenueFinding finding;
    private final IfMatch ifMatch;

    VenueResource(Registering registering, VenueFinding finding, IfMatch ifMatch) {
        this.registering = registering;
        this.finding = finding;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Find venues",
            description =
                    "Open to everyone: published venues, in Persian alphabetical order, with `q` what comes closest to the words "
                            + "first, or with `near` the nearest first, each with `distanceMetres`. `q` finds names and "
                            + "localities in Persian, Arabic or English whatever the "
                            + "keyboard: ي and ی, ك and ک, half-spaces and joined words are the same. `area` asks by the borders of "
                            + "the day `on`. Conditions are joined by and; a cursor belongs to the same conditions. "
                            + "400 POINT_UNREADABLE, BOX_UNREADABLE; 422 POINT_OUT_OF_RANGE, RADIUS_OUT_OF_RANGE, "
                            + "RADIUS_WITHOUT_POINT, BOX_NOT_ORDERED, TERM_UNKNOWN, AREA_UNKNOWN, AREA_NOT_THAT_DAY.")
    public Page<VenueView> search(@Valid @BeanParam VenueSearch search, @Valid @BeanParam PageRequest page) {
        return finding.search(search, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Read a venue",
            description =
                    "Open to everyone once it is published, before that and when hidden to the staff concerned. The id "
                            + "of a duplicate answers with the venue it was merged into: `id` is then that of the other. "
                            + "404 VENUE_NOT_FOUND.")
    public VenueView read(@RestPath UUID id) {
        return finding.view(id);
    }

    @GET
    @Path("/{id}/areas")
    @PermitAll
    @Operation(
            summary = "List the areas around a venue",
            description =
                    "The areas in which it lay by the borders of a day, the smallest first; empty where nothing tells. "
                            + "Open to everyone. 404 VENUE_NOT_FOUND.")
    public Page<AreaFacts> areas(
            @RestPath UUID id,
            @Parameter(
                            description = "Day whose borders count, ISO; today in Tehran when left out.",
                            example = "2018-01-01")
                    @RestQuery
                    @Nullable
                    LocalDate on) {
        return finding.areas(id, on);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Register a venue",
            description =
                    "A capacity owner adds venues whose operator belongs to the own agency, an administrator any: they are "
                            + "PUBLISHED at once, or a DRAFT where that is asked for. Staff make a draft of the venue in their "
                            + "token, which a moderator publishes. The county must take part. "
                            + "403 NOT_YOUR_AGENCY, NOT_YOUR_VENUE; 404 OPERATOR_NOT_FOUND; 409 COUNTY_NOT_ENABLED, "
                            + "VENUE_CODE_TAKEN; 422 TERM_UNKNOWN, AREA_UNKNOWN, AREA_OUTSIDE_COUNTY, MOBILE_NUMBER_IN_TEXT.")
    public VenueView register(@NotNull @Valid NewVenue request) {
        return registering.register(request);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Conditional
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Change a venue",
            description =
                    "Puts all its facts as they are to be, with `If-Match`; what is left out is empty afterwards. Stands in the "
                            + "log of the venue. For staff of the venue, capacity owners of the agency behind it, and administrators, "
                            + "who alone change operator and county. 403 NOT_YOUR_VENUE, VENUE_OWNERSHIP_FIXED; 404 VENUE_NOT_FOUND, "
                            + "OPERATOR_NOT_FOUND; 409 COUNTY_NOT_ENABLED, VENUE_MERGED; 412 STALE_VERSION; 422 TERM_UNKNOWN, "
                            + "AREA_UNKNOWN, AREA_OUTSIDE_COUNTY, MOBILE_NUMBER_IN_TEXT.")
    public VenueView change(@RestPath UUID id, @NotNull @Valid VenueChange request) {
        return registering.change(id, ifMatch.version(), request);
    }
}
