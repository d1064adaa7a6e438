/// Appeals of authors whose proposal is not shown, decided by somebody else within a clock.
@NullMarked
package hamgara.forum.screeningappeal;

import org.jspecify.annotations.NullMarked;
