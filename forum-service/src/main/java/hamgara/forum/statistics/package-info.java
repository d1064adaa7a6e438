/// Numbers of what the halls do.
@NullMarked
package hamgara.forum.statistics;

import org.jspecify.annotations.NullMarked;
