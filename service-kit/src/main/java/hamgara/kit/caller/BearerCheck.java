package hamgara.kit.caller;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes a token that was checked a moment ago for checked, and leaves every other to OpenID Connect.
@Alternative
@Priority(1)
@ApplicationScoped
class BearerCheck implements HttpAuthenticationMechanism {

    private final OidcAuthenticationMechanism openIdConnect;
    private final KnownCallers known;

    BearerCheck(OidcAuthenticationMechanism openIdConnect, KnownCallers known) {
        this.openIdConnect = openIdConnect;
        this.known = known;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager providers) {
        @Nullable String authorization = exchange.request().getHeader("Authorization");
        if (authorization == null) {
            return openIdConnect.authenticate(exchange, providers);
        }
        Optional<SecurityIdentity> checked = known.find(authorization);
        return checked.isPresent()
                ? Uni.createFrom().item(checked.get())
                : openIdConnect
                        .authenticate(exchange, providers)
                        .onItem()
                        .ifNotNull()
                        .transform(caller -> known.keep(authorization, caller));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return openIdConnect.getChallenge(exchange);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return openIdConnect.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
        return openIdConnect.getCredentialTransport(exchange);
    }
}
