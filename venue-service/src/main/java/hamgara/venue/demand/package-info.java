/// What people asked for and did not get, as counts of nobody.
@NullMarked
package hamgara.venue.demand;

import org.jspecify.annotations.NullMarked;
