/// Associations, schools and firms that take part under their own name.
@NullMarked
package hamgara.forum.organisation;

import org.jspecify.annotations.NullMarked;
