/// Which counties take part: a projection of card-service's switch, read before every write.
@NullMarked
package hamgara.venue.county;

import org.jspecify.annotations.NullMarked;
