package hamgara.kit.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A rule said no. Each rule has its own class, named after what is broken, below one of the families here.
///
/// The slug is that name in kebab-case: it becomes the problem type, its code, and the key of its texts in
/// `problems/{fa,ar,en}.properties`. Carries no stack trace: a refusal is an answer, not a fault.
public abstract sealed class Refusal extends RuntimeException {

    /// Members of the problem body that a parameter must not double.
    private static final Set<String> TAKEN =
            Set.of("type", "title", "status", "detail", "instance", "code", "traceId", "errors");

    private final String slug;
    private final transient Map<String, Object> params;

    private Refusal(String slug, Object... namedParams) {
        super(slug, null, false, false);
        if (namedParams.length % 2 != 0) {
            throw new IllegalArgumentException("Parameters of " + slug + " come as name, value pairs");
        }
        this.slug = slug;
        var named = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namedParams.length; i += 2) {
            String name = (String) namedParams[i];
            if (TAKEN.contains(name)) {
                throw new IllegalArgumentException("A parameter of " + slug + " is called " + name);
            }
            named.put(name, namedParams[i + 1]);
        }
        this.params = Map.copyOf(named);
    }

    public String slug() {
        return slug;
    }

    /// Values for the texts, and facts a client may act on (`similar`, `reasons`): they go into the problem body.
    public Map<String, Object> params() {
        return params;
    }

    /// There is no such thing, or it is not the caller's to know of.
    public abstract static non-sealed class NotFound extends Refusal {
        protected NotFound(String slug, Object... namedParams) {
            super(slug, namedParams);
        }
    }

    /// The present state does not allow it.
    public abstract static non-sealed class Conflict extends Refusal {
        protected Conflict(String slug, Object... namedParams) {
            super(slug, namedParams);
        }
    }

    /// Well-formed, but it breaks a rule; [#at(String)] points to the field.
    public abstract static non-sealed class Invalid extends Refusal {
        private @Nullable String pointer;

        protected Invalid(String slug, Object... namedParams) {
            super(slug, namedParams);
        }

        /// Names the field as a JSON pointer, such as `/nationalId`.
        public Invalid at(String pointer) {
            this.pointer = pointer;
            return this;
        }

        @Nullable
        String pointer() {
            return pointer;
        }
    }

    /// The caller's role or scope does not reach this.
    public abstract static non-sealed class Forbidden extends Refusal {
        protected Forbidden(String slug, Object... namedParams) {
            super(slug, namedParams);
        }
    }

    /// The request cannot be read.
    public abstract static non-sealed class Malformed extends Refusal {
        protected Malformed(String slug, Object... namedParams) {
            super(slug, namedParams);
        }
    }

    /// A required condition of the request is missing.
    public abstract static non-sealed class ConditionMissing extends Refusal {
        protected ConditionMissing(String slug, Object... namedParams) {
            super(slug, namedParams);
        }
    }

    /// The caller acts on an older version than the present one.
    public abstract static non-sealed class Stale extends Refusal {
        protected Stale(String slug, Object... namedParams) {
            super(slug, namedParams);
        }
    }

    /// It was there once and is over.
    public abstract static non-sealed class Gone extends Refusal {
        protected Gone(String slug, Object... namedParams) {
            super(slug, namedParams);
        }
    }

    /// More than the platform takes in one request.
    public abstract static non-sealed class TooLarge extends Refusal {
        protected TooLarge(String slug, Object... namedParams) {
            super(slug, namedParams);
        }
    }

    /// Something this needs is away for now; nothing was lost and a retry makes sense after the given time.
    public abstract static non-sealed class Unavailable extends Refusal {
        private final Duration retryAfter;

        protected Unavailable(String slug, Duration retryAfter, Object... namedParams) {
            super(slug, namedParams);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /// The caller tried too often; a retry makes sense after the given time.
    public abstract static non-sealed class TooMany extends Refusal {
        private final Duration retryAfter;

        protected TooMany(String slug, Duration retryAfter, Object... namedParams) {
            super(slug, namedParams);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /// The same request is still being worked on.
    public abstract static non-sealed class InProgress extends Refusal {
        protected InProgress(String slug, Object... namedParams) {
            super(slug, namedParams);
        }
    }
}
