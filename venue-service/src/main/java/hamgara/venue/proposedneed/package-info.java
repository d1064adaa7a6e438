/// Places and hours that proposals of the dialogue halls ask for.
@NullMarked
package hamgara.venue.proposedneed;

import org.jspecify.annotations.NullMarked;
