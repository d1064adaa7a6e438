/// Tests of venue-service over HTTP, and what they are given.
@NullMarked
package hamgara.venue;

import org.jspecify.annotations.NullMarked;
