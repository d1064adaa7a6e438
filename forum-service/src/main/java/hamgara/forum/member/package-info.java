/// Who belongs to a hall that is not for everybody.
@NullMarked
package hamgara.forum.member;

import org.jspecify.annotations.NullMarked;
