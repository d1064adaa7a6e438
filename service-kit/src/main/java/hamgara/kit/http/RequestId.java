package hamgara.kit.http;

import hamgara.kit.ids.Ids;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/// Puts the request's id on every answer: the caller's own when it is well formed, else a new one.
@Provider
class RequestId implements ContainerResponseFilter {

    private static final String HEADER = "X-Request-Id";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String sent = request.getHeaderString(HEADER);
        boolean keep = sent != null && WELL_FORMED.matcher(sent).matches();
        response.getHeaders().putSingle(HEADER, keep ? sent : Ids.next().toString());
    }
}
