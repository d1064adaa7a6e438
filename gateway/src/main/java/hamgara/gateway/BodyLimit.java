package hamgara.gateway;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Counts a chunked body while it streams to the origin and breaks off when it grows past the limit.
@ApplicationScoped
class BodyLimit implements ProxyInterceptor {

    private final Limits limits;

    BodyLimit(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext exchange) {
        HttpServerRequest request = exchange.request().proxiedRequest();
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        if (request.getHeader("Content-Length") == null) {
            var counted = new Counted(request, limits.maxBody());
            exchange.request().setBody(Body.body(counted));
            return exchange.sendRequest()
                    .recover(failure -> Future.failedFuture(counted.over ? new TooLarge() : failure));
        }
        return exchange.sendRequest();
    }

    /// The caller sent more than one body may have.
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLarge() {
            super("body too large", null, false, false);
        }
    }

    private static final class Counted implements ReadStream<Buffer> {

        private final ReadStream<Buffer> body;
        private final long limit;
        private long seen;
        private boolean over;
        private @Nullable Handler<Throwable> onFailure;

        Counted(ReadStream<Buffer> body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
            body.handler(handler == null ? null : chunk -> count(chunk, handler));
            return this;
        }

        private void count(Buffer chunk, Handler<Buffer> handler) {
            seen += chunk.length();
            if (seen <= limit) {
                handler.handle(chunk);
            } else if (!over) {
                over = true;
                if (onFailure != null) {
                    onFailure.handle(new TooLarge());
                }
            }
        }

        @Override
        public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
            onFailure = handler;
            body.exceptionHandler(handler);
            return this;
        }

        @Override
        public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
            body.endHandler(handler);
            return this;
        }

        @Override
        public ReadStream<Buffer> pause() {
            body.pause();
            return this;
        }

        @Override
        public ReadStream<Buffer> resume() {
            body.resume();
            return this;
        }

        @Override
        public ReadStream<Buffer> fetch(long amount) {
            body.fetch(amount);
            return this;
        }
    }
}
