/// Those who write a proposal together; each has the rights of its author, and none is shown.
@NullMarked
package hamgara.forum.coauthor;

import org.jspecify.annotations.NullMarked;
