package hamgara.kit.caller;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Signs in a caller whose token stands in the body of the request, as standards of others have it.
///
/// The token is checked like every other one. An endpoint that uses this is open to all callers and asks for the role
/// itself, as nobody is known before the body is read.
@ApplicationScoped
public class SignIn {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final BearerCheck bearer;
    private final IdentityProviderManager providers;
    private final CurrentIdentityAssociation association;
    private final CurrentVertxRequest present;

    SignIn(
            BearerCheck bearer,
            IdentityProviderManager providers,
            CurrentIdentityAssociation association,
            CurrentVertxRequest present) {
        this.bearer = bearer;
        this.providers = providers;
        this.association = association;
        this.present = present;
    }

    /// The rest of the present request is done by whom the token stands for; 401 without a good one.
    public void by(@Nullable String token) {
        if (token == null || !TOKEN.matcher(token).matches()) {
            throw new UnauthorizedException();
        }
        RoutingContext exchange = present.getCurrent();
        exchange.request().headers().set("Authorization", "Bearer " + token);
        @Nullable
        SecurityIdentity caller =
                bearer.authenticate(exchange, providers).await().atMost(LONGEST);
        if (caller == null) {
            throw new UnauthorizedException();
        }
        association.setIdentity(caller);
    }
}
