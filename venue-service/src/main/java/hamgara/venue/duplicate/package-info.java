/// Places that stand in the catalogue twice: which ones look so, and what people decide about them.
@NullMarked
package hamgara.venue.duplicate;

import org.jspecify.annotations.NullMarked;
