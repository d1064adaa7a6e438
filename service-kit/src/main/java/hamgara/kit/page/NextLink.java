package hamgara.kit.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/// Adds `Link: <…>; rel="next"` to every page that has a successor.
@Provider
class NextLink implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            var uri = request.getUriInfo().getRequestUriBuilder().replaceQueryParam("cursor", page.next());
            var built = uri.build();
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LINK, "<" + built.getRawPath() + "?" + built.getRawQuery() + ">; rel=\"next\"");
        }
    }
}
