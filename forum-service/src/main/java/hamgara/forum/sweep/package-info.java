/// How sweeps go through what time has come for.
@NullMarked
package hamgara.forum.sweep;

import org.jspecify.annotations.NullMarked;
