/// How far agencies are from those who ask them, in numbers.
@NullMarked
package hamgara.forum.distance;

import org.jspecify.annotations.NullMarked;
