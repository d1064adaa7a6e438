package hamgara.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Names the methods an address does have when it is asked for another one (405).
@Provider
@ApplicationScoped
class AllowedMethods implements ContainerResponseFilter {

    private record Endpoint(Pattern path, String method) {}

    private final List<Endpoint> endpoints;

    AllowedMethods(BeanManager beans) {
        this.endpoints = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(AllowedMethods::endpoints)
                .toList();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 405) {
            return;
        }
        String path = trim(request.getUriInfo().getPath());
        var methods = new TreeSet<String>();
        for (Endpoint endpoint : endpoints) {
            if (endpoint.path().matcher(path).matches()) {
                methods.add(endpoint.method());
            }
        }
        response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
    }

    private static Stream<Endpoint> endpoints(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        return Stream.of(resource.getDeclaredMethods())
                .flatMap(method -> Stream.of(method.getAnnotations())
                        .map(Annotation::annotationType)
                        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                        .map(type -> new Endpoint(
                                pattern(root, method),
                                type.getAnnotation(HttpMethod.class).value())));
    }

    private static Pattern pattern(String root, Method method) {
        Path below = method.getAnnotation(Path.class);
        String template = trim(root) + (below == null ? "" : "/" + trim(below.value()));
        return Pattern.compile(Stream.of(template.split("/"))
                .map(segment -> segment.contains("{") ? "[^/]+" : Pattern.quote(segment))
                .reduce((a, b) -> a + "/" + b)
                .orElse(""));
    }

    private static String trim(String path) {
        return path.replaceAll("^/+|/+$", "");
    }
}
