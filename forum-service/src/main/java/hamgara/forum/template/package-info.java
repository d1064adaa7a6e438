/// Words an agency of a county may begin an answer with.
@NullMarked
package hamgara.forum.template;

import org.jspecify.annotations.NullMarked;
