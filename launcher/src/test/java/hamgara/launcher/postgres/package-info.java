/// PostgreSQL where the usual way of running it is closed.
@NullMarked
package hamgara.launcher.postgres;

import org.jspecify.annotations.NullMarked;
