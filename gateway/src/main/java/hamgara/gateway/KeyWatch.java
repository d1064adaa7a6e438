package hamgara.gateway;

import hamgara.kit.caller.ProviderKeys;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Fetches the keys of the identity provider now and then; the check of tokens hears of it when that is away.
@Singleton
class KeyWatch {

    void begin(
            @Observes StartupEvent starting,
            Vertx vertx,
            TenantConfigBean tenants,
            TokenCheck tokens,
            @ConfigProperty(name = "hamgara.identity.keys-every") Duration every) {
        vertx.setPeriodic(every.toMillis(), _ -> ProviderKeys.fetchAnew(tenants, tokens::judge));
    }
}
