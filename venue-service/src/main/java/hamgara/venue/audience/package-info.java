/// Keeps time that is kept for some from being taken by others.
@NullMarked
package hamgara.venue.audience;

import org.jspecify.annotations.NullMarked;
