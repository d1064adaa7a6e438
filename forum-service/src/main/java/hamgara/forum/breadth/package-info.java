/// How widely the opinion groups of a hall support its proposals, and the summary of a proposal's support.
@NullMarked
package hamgara.forum.breadth;

import org.jspecify.annotations.NullMarked;
