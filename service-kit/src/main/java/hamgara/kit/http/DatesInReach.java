package hamgara.kit.http;

import hamgara.kit.time.DateOutOfRange;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Refuses parameters that are days or instants of years with a sign, as ISO writes those before 0 and after 9999.
@Provider
class DatesInReach implements ContainerRequestFilter {

    private static final Pattern FAR = Pattern.compile("[+-][0-9]{4,10}-[0-9]{2}-[0-9]{2}(T.*)?");

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo asked = request.getUriInfo();
        boolean far = Stream.of(asked.getQueryParameters(), asked.getPathParameters())
                .flatMap(parameters -> parameters.values().stream())
                .flatMap(List::stream)
                .anyMatch(value -> FAR.matcher(value).matches());
        if (far) {
            throw new DateOutOfRange();
        }
    }
}
