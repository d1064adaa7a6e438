/// What some voices alone have changed, told without naming anybody.
@NullMarked
package hamgara.forum.manipulation;

import org.jspecify.annotations.NullMarked;
