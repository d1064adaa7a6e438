/// Where callers find this platform.
@NullMarked
package hamgara.venue.site;

import org.jspecify.annotations.NullMarked;
