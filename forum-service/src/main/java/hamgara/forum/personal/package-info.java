/// What the features that keep something of persons promise them.
@NullMarked
package hamgara.forum.personal;

import org.jspecify.annotations.NullMarked;
