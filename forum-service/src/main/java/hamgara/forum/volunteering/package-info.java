/// Hours that people gave, confirmed and certified, and compared with nobody's.
@NullMarked
package hamgara.forum.volunteering;

import org.jspecify.annotations.NullMarked;
