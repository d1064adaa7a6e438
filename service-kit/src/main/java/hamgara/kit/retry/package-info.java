/// Requests that lose a race inside the database and are tried again.
@NullMarked
package hamgara.kit.retry;

import org.jspecify.annotations.NullMarked;
