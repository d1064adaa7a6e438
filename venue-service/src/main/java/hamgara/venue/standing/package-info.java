/// How a venue stands: between a draft and what everybody sees, and whether it is in use.
@NullMarked
package hamgara.venue.standing;

import org.jspecify.annotations.NullMarked;
