/// The kinds of staff that hours can require.
@NullMarked
package hamgara.venue.staff;

import org.jspecify.annotations.NullMarked;
