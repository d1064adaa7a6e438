package hamgara.kit.http;

import hamgara.kit.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses a body over the limit, whether its length is told at the start or only comes to light while reading; and a
/// body that is not there although the endpoint takes one.
@Provider
@PreMatching
class RequestBody implements ContainerRequestFilter, ReaderInterceptor {

    private final long maxBytes;

    RequestBody(@ConfigProperty(name = "hamgara.http.max-body-bytes") long maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String told = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (told != null && told.length() < 19 && Long.parseLong(told) > maxBytes) {
            throw new BodyTooLarge(maxBytes);
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Counting(context.getInputStream(), maxBytes));
        Object body = context.proceed();
        if (body == null) {
            throw new BodyMissing();
        }
        return body;
    }

    private static final class Counting extends FilterInputStream {
        private final long maxBytes;
        private long read;

        Counting(InputStream body, long maxBytes) {
            super(body);
            this.maxBytes = maxBytes;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            Objects.requireNonNull(into);
            int taken = super.read(into, offset, length);
            count(Math.max(0, taken));
            return taken;
        }

        private void count(int taken) {
            read += taken;
            if (read > maxBytes) {
                throw new BodyTooLarge(maxBytes);
            }
        }
    }

    private static final class BodyMissing extends Refusal.Malformed {
        BodyMissing() {
            super("body-missing");
        }
    }

    private static final class BodyTooLarge extends Refusal.TooLarge {
        BodyTooLarge(long maxBytes) {
            super("body-too-large", "maxBytes", maxBytes);
        }
    }
}
