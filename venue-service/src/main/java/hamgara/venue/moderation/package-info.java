/// What was done to the venues of the catalogue, by whom and why.
@NullMarked
package hamgara.venue.moderation;

import org.jspecify.annotations.NullMarked;
