/// The platform's events as server-sent events: one consumer per gateway, a bounded log, many readers.
@NullMarked
package hamgara.gateway.events;

import org.jspecify.annotations.NullMarked;
