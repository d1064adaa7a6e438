/// Requests that come at the same moment share one trip to the database.
@NullMarked
package hamgara.kit.combine;

import org.jspecify.annotations.NullMarked;
