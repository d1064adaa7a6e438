/// Which cards cannot be used, as card-service tells.
@NullMarked
package hamgara.venue.knowncard;

import org.jspecify.annotations.NullMarked;
