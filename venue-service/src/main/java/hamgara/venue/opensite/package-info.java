/// What a venue does about other sites: whether they may book it, and that their customers come.
@NullMarked
package hamgara.venue.opensite;

import org.jspecify.annotations.NullMarked;
