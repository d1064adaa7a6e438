package hamgara.kit.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An endpoint whose effect must happen once however often the request arrives.
///
/// The caller sends an `Idempotency-Key`. The method runs in one transaction together with the storing of its answer;
/// the same key and the same request get that answer again, byte for byte, for ever. A refusal stores nothing.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /// True where the method asks [Idempotency] and stores the first answer by itself, such as many in one commit.
    @Nonbinding
    boolean storedByItself() default false;
}
