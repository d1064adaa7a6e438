/// Places that come free go to who waits for them.
@NullMarked
package hamgara.venue.offer;

import org.jspecify.annotations.NullMarked;
