/// Capacities that two owners made symmetric, as this service learns it from events.
@NullMarked
package hamgara.forum.capacity;

import org.jspecify.annotations.NullMarked;
