package hamgara.gateway;

import io.vertx.core.http.HttpClientRequest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/// Keeps the proxy from breaking off a request that has gone to its origin whole; what its caller no longer takes
/// of the answer is read and dropped.
///
/// The proxy breaks off when the caller leaves, and may do so after the answer has come: the connection, which by
/// then serves somebody else, would be closed. When exactly the answer has ended is known on the connection's thread
/// alone, but before a request has ended its connection serves nobody else.
final class WholeRequest implements InvocationHandler {

    private final HttpClientRequest request;
    private boolean sent;

    private WholeRequest(HttpClientRequest request) {
        this.request = request;
    }

    static HttpClientRequest of(HttpClientRequest request) {
        // The future answer tells of every failure; without a handler each would be logged as an error too.
        request.exceptionHandler(_ -> {});
        return (HttpClientRequest) Proxy.newProxyInstance(
                HttpClientRequest.class.getClassLoader(),
                new Class<?>[] {HttpClientRequest.class},
                new WholeRequest(request));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        switch (method.getName()) {
            case "end" -> sent = true;
            case "reset" -> {
                if (sent) {
                    request.response().onSuccess(answer -> answer.handler(null).resume());
                    return false;
                }
            }
            default -> {}
        }
        try {
            Object result = method.invoke(request, arguments);
            return result instanceof HttpClientRequest ? self : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
