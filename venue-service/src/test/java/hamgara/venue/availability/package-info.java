@NullMarked
package hamgara.venue.availability;

import org.jspecify.annotations.NullMarked;
