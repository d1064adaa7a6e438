package hamgara.card.credential;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// HTTP: `/v1/credential-keys`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/credential-keys")
@Tag(
        name = "Credentials",
        description = "How a card is shown and checked: QR, rotating token, SMS code, keys and status lists.")
class CredentialKeyResource {

    private final PublicKeys keys;

    CredentialKeyResource(PublicKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read the public keys of credentials",
            description = "With these a venue checks credentials offline: text `HG1:` + Base45 of a COSE_Sign1, alg "
                    + "EdDSA. Several keys overlap while one takes over from another; the first signs today. A key that is "
                    + "missing here is withdrawn, and nothing signed with it counts. Check the signature before "
                    + "reading claims. Open to everybody; may be kept for a day.")
    public CredentialKeySetView keys() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return new CredentialKeySetView(keys.all().stream()
                .map(key -> new CredentialKeySetView.Key(
                        "OKP",
                        "Ed25519",
                        "EdDSA",
                        "sig",
                        base64.encodeToString(key.kid()),
                        base64.encodeToString(key.bytes())))
                .toList());
    }
}
