package hamgara.venue.closure;

import org.jspecify.annotations.Nullable;

/// A closure with the code and county of its venue.
record Closed(Closure closure, String venue, @Nullable String county) {}
