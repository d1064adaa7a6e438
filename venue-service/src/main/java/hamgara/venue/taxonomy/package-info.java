/// The words of the catalogue in the three languages: what venues have, what is done in them, and for whom.
@NullMarked
package hamgara.venue.taxonomy;

import org.jspecify.annotations.NullMarked;
