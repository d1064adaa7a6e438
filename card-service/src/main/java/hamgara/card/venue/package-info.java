/// What this service has to know of venues, taken from their events.
@NullMarked
package hamgara.card.venue;

import org.jspecify.annotations.NullMarked;
