/// Calendars that programs subscribe to: of a venue, of a facility, and of a person's own bookings.
@NullMarked
package hamgara.venue.calendar;

import org.jspecify.annotations.NullMarked;
