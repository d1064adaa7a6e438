package hamgara.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/// Puts the request's id on every answer.
@Provider
class RequestId implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String sent = request.getHeaderString(RequestIds.HEADER);
        response.getHeaders().putSingle(RequestIds.HEADER, RequestIds.of(sent));
    }
}
