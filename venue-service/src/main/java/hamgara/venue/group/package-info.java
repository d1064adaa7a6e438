/// Schools, clubs and agencies that come as a group, with the approval of their head and of the place.
@NullMarked
package hamgara.venue.group;

import org.jspecify.annotations.NullMarked;
