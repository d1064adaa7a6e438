/// Everything this service keeps of a person, shown to that person or forgotten.
@NullMarked
package hamgara.forum.owndata;

import org.jspecify.annotations.NullMarked;
