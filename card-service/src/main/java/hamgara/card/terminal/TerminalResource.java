package hamgara.card.terminal;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/terminals`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/terminals")
@Tag(name = "Terminals", description = "Devices of venues with a key of their own.")
class TerminalResource {

    private static final String NOT_FOUND = "404 TERMINAL_NOT_FOUND, also for other venues and counties.";

    private final Registry registry;
    private final Devices devices;

    TerminalResource(Registry registry, Devices devices) {
        this.registry = registry;
        this.devices = devices;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.DESK_OFFICER, Roles.ADMIN})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Make a terminal for a venue",
            description = "Answers the one-time enrolment code, good for 24 hours and one device; the same code is on "
                    + "`enrolment-qr`. For the operator of the venue, the desk of its county and admin. "
                    + "403 OUTSIDE_SCOPE; 422 TERMINAL_VENUE_NOT_KNOWN.")
    public TerminalView register(@Valid @NotNull NewTerminal request) {
        return registry.register(request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/enrol")
    @RolesAllowed(Roles.TERMINAL)
    @Idempotent
    @Operation(
            summary = "Enrol a device",
            description = "By the device with its own account: brings the code of its venue and the public half of a "
                    + "key it has made, and proves to hold the other half. From then on the account is this terminal. "
                    + "Five wrong codes lock the account for an hour. 409 TERMINAL_CODE_USED, ACCOUNT_HAS_TERMINAL, "
                    + "TERMINAL_KEY_TAKEN, TERMINAL_ENROLMENT_LOCKED (`lockedUntil`); 410 TERMINAL_CODE_EXPIRED; "
                    + "422 TERMINAL_CODE_WRONG, TERMINAL_KEY_MALFORMED, TERMINAL_PROOF_WRONG.")
    public TerminalView enrol(@Valid @NotNull TerminalChange.Enrol request) {
        return devices.enrol(request);
    }

    @POST
    @Path("/{id}/enrolment-codes")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.DESK_OFFICER, Roles.ADMIN})
    @Idempotent
    @Operation(
            summary = "Make a further enrolment code",
            description = "For a terminal whose code ran out or was seen by others; the code before stops at once. "
                    + NOT_FOUND + " 409 TERMINAL_STATE_CONFLICT unless PENDING.")
    public TerminalView furtherCode(@RestPath UUID id) {
        return registry.furtherCode(id);
    }

    @GET
    @Path("/{id}/enrolment-qr.svg")
    @Produces("image/svg+xml")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.DESK_OFFICER, Roles.ADMIN})
    @Operation(
            summary = "The enrolment code as a QR picture (SVG)",
            description = "Holds the JSON text `{\"handshakeVersion\":1,\"path\":\"/v1/terminals/enrol\",\"code\":…}`, "
                    + "level M. " + NOT_FOUND + " 409 TERMINAL_STATE_CONFLICT once used; 410 TERMINAL_CODE_EXPIRED.")
    public String svg(@RestPath UUID id) {
        return registry.qr(id).svg();
    }

    @GET
    @Path("/{id}/enrolment-qr.png")
    @Produces("image/png")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.DESK_OFFICER, Roles.ADMIN})
    @Operation(
            summary = "The enrolment code as a QR picture (PNG)",
            description = "Holds the same text as the SVG, level M, 8 pixels a module. " + NOT_FOUND
                    + " 409 TERMINAL_STATE_CONFLICT once used; 410 TERMINAL_CODE_EXPIRED.")
    public byte[] png(@RestPath UUID id) {
        return registry.qr(id).png();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/rotate")
    @RolesAllowed(Roles.TERMINAL)
    @Idempotent
    @Operation(
            summary = "Change the key of a device",
            description = "By the device itself, signed with its present key. Earlier keys stay known for what was "
                    + "signed while they counted. " + NOT_FOUND + " 403 TERMINAL_REVOKED; 409 TERMINAL_KEY_TAKEN; "
                    + "422 TERMINAL_KEY_MALFORMED, TERMINAL_PROOF_WRONG.")
    public TerminalView rotate(@RestPath UUID id, @Valid @NotNull TerminalChange.Rotate request) {
        return devices.rotate(id, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/revoke")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.DESK_OFFICER, Roles.ADMIN})
    @Idempotent
    @Operation(
            summary = "Revoke a terminal",
            description =
                    "For good: its account is refused every request of a venue with 403 TERMINAL_REVOKED, within a second "
                            + "everywhere. Its journal is to be handed in before; nothing of it is taken later. "
                            + NOT_FOUND
                            + " 409 TERMINAL_STATE_CONFLICT when it was revoked before.")
    public TerminalView revoke(@RestPath UUID id, @Valid @NotNull TerminalChange.Revoke request) {
        return registry.revoke(id, request.reason());
    }

    @GET
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.DESK_OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "List the terminals of a venue",
            description =
                    "In the order they were made. For the operator of the venue, the desk of its county, admin and "
                            + "auditors. 403 OUTSIDE_SCOPE; 422 TERMINAL_VENUE_NOT_KNOWN.")
    public Page<TerminalView> list(
            @Parameter(description = "Code of the venue; an operator may leave it out", example = "takhti")
                    @RestQuery
                    @Nullable
                    String venue,
            @BeanParam PageRequest page) {
        return registry.list(Optional.ofNullable(venue), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.DESK_OFFICER, Roles.ADMIN, Roles.AUDITOR, Roles.TERMINAL})
    @Operation(
            summary = "Read a terminal",
            description = "For the operator of the venue, the desk of its county, the device itself, admin and "
                    + "auditors. " + NOT_FOUND)
    public TerminalView read(@RestPath UUID id) {
        return registry.read(id);
    }
}
