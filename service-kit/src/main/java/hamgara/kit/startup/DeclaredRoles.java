package hamgara.kit.startup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Refuses to start a service that has an endpoint without a declared role: nothing is open by oversight.
@ApplicationScoped
class DeclaredRoles {

    void check(@Observes StartupEvent starting, BeanManager beans) {
        List<String> open = undeclared(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .toList());
        if (!open.isEmpty()) {
            throw new IllegalStateException("Endpoints without @RolesAllowed or @PermitAll: " + open);
        }
    }

    static List<String> undeclared(Collection<Class<?>> classes) {
        return classes.stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .filter(type -> type.getName().startsWith("hamgara."))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(DeclaredRoles::isEndpoint)
                .filter(method ->
                        !method.isAnnotationPresent(RolesAllowed.class) && !method.isAnnotationPresent(PermitAll.class))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .sorted()
                .toList();
    }

    private static boolean isEndpoint(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
