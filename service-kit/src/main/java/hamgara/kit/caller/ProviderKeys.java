package hamgara.kit.caller;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import java.util.function.Consumer;

/// The public keys of the identity provider, as they were last fetched.
///
/// Quarkus fetches them at the start and for a token of a key it does not know. A key that the provider took back
/// would count until then; therefore they are fetched now and then as well.
public final class ProviderKeys {

    /// No token at all: only the keys are wanted.
    private static final String NOTHING = "";

    private ProviderKeys() {}

    /// Returns at once; the present keys stay when the provider is away.
    ///
    /// @param failed is told why nothing was accepted, which with keys at hand is that there was no token
    public static void fetchAnew(TenantConfigBean tenants, Consumer<Throwable> failed) {
        TenantConfigContext tenant = tenants.getDefaultTenant();
        if (tenant.ready()) {
            tenant.provider()
                    .refreshJwksAndVerifyJwtToken(NOTHING, false, false, null)
                    .subscribe()
                    .with(_ -> {}, failed);
        }
    }
}
