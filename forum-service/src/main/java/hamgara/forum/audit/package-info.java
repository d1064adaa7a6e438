/// What was decided about halls, topics and people, in chains that cannot be changed unseen.
@NullMarked
package hamgara.forum.audit;

import org.jspecify.annotations.NullMarked;
