package hamgara.card.receipt;

import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/receipts`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/receipts")
@Tag(name = "Receipts", description = "Signed proof of a use.")
class ReceiptResource {

    private final Receipts receipts;

    ReceiptResource(Receipts receipts) {
        this.receipts = receipts;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR, Roles.CITIZEN, Roles.AUDITOR})
    @Operation(
            summary = "Read the signed receipt of a use",
            description =
                    "For a captured redemption or authorization, by its id: what was taken and given back, signed "
                            + "with a key of /v1/credential-keys, so that holder, venue and auditor can check it offline. It "
                            + "names neither card nor person. For the venue, the holder and auditors. 404 RECEIPT_NOT_FOUND "
                            + "for others and for what was not captured.")
    public ReceiptView receipt(@RestPath UUID id) {
        return receipts.receipt(id);
    }
}
