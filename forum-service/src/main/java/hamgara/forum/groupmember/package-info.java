/// Who belongs to a working group: agencies with a role in it, since when and until when.
@NullMarked
package hamgara.forum.groupmember;

import org.jspecify.annotations.NullMarked;
