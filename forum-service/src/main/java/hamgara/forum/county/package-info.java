/// Which counties the province has switched on, as this service learns it from events.
@NullMarked
package hamgara.forum.county;

import org.jspecify.annotations.NullMarked;
