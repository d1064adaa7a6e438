package hamgara.card.terminal;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/// Turns terminals away that lack the scope of an endpoint, before anything is read or written there.
@NeedsScope
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 800) // before the idempotency key is looked at
class ScopeCheck {

    private final Terminals terminals;

    ScopeCheck(Terminals terminals) {
        this.terminals = terminals;
    }

    @AroundInvoke
    @Nullable
    Object check(InvocationContext call) throws Exception {
        terminals.require(call.getMethod().getAnnotation(NeedsScope.class).value());
        return call.proceed();
    }
}
