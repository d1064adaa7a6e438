/// What is proposed to people whose booking stands in a time that was closed: another slot, or an end without
/// loss.
@NullMarked
package hamgara.venue.rebooking;

import org.jspecify.annotations.NullMarked;
