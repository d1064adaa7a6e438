package hamgara.card.terminal;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An endpoint that a terminal reaches only with a scope: 403 TERMINAL_REVOKED, TERMINAL_SCOPE_MISSING.
///
/// Accounts that never enrolled a device pass, as they are the operator's own; OFFLINE alone needs an enrolled one.
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface NeedsScope {
    @Nonbinding
    Scope value() default Scope.VALIDATE;
}
