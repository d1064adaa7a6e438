/// Appeals against acts of moderators, decided by somebody else within a clock.
@NullMarked
package hamgara.forum.appeal;

import org.jspecify.annotations.NullMarked;
