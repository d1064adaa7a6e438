/// Places of a slot that are drawn by lot, in a way that everybody can check.
@NullMarked
package hamgara.venue.lottery;

import org.jspecify.annotations.NullMarked;
