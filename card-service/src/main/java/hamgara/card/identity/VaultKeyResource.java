package hamgara.card.identity;

import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/// HTTP: `/v1/persons/vault-keys`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/persons/vault-keys")
@Tag(name = "Vault keys", description = "Changing the keys under which identities are kept.")
class VaultKeyResource {

    private final KeyRotation rotation;

    VaultKeyResource(KeyRotation rotation) {
        this.rotation = rotation;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "See under which keys the vault stands",
            description = "Counts rows by key id; a full reading of the table. For roles admin and auditor.")
    public VaultKeysView read() {
        return rotation.progress();
    }

    @POST
    @Path("/re-seal")
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(202)
    @Operation(
            summary = "Seal the vault anew under the keys in use",
            description = "Starts in the background and answers how far it has come; asked again, it goes on where it "
                    + "was. People are served all the while. For role admin.")
    public VaultKeysView reseal() {
        return rotation.start();
    }
}
