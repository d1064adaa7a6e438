package hamgara.card.offline;

import hamgara.card.terminal.NeedsScope;
import hamgara.card.terminal.Scope;
import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// HTTP: `/v1/offline-packages`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/offline-packages")
@Tag(name = "Offline")
class OfflinePackageResource {

    private final OfflinePackages packages;

    OfflinePackageResource(OfflinePackages packages) {
        this.packages = packages;
    }

    @GET
    @Path("/current")
    @RolesAllowed(Roles.TERMINAL)
    @NeedsScope(Scope.OFFLINE)
    @Operation(
            summary = "Fetch the offline package",
            description = "Keys, revoked cards, what the programmes grant at the venue, caps, and the offline purses, "
                    + "signed for this terminal. Ask with If-None-Match as often as you like, at least once a day: a "
                    + "new version is made when something changed or an hour has passed, and 304 says that yours is "
                    + "the newest. Good for 72 hours, for rials for 24. For enrolled terminals with the scope OFFLINE. "
                    + "403 TERMINAL_UNKNOWN, TERMINAL_REVOKED, TERMINAL_SCOPE_MISSING; 409 OFFLINE_VENUE_UNKNOWN.")
    public OfflinePackageView current() {
        return packages.current();
    }
}
