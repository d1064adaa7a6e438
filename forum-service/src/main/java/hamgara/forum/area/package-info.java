/// Towns, villages, districts and neighbourhoods, as this service learns of them from events.
@NullMarked
package hamgara.forum.area;

import org.jspecify.annotations.NullMarked;
