/// Specialised working groups of a county, which adopt resolutions and follow them.
@NullMarked
package hamgara.forum.workinggroup;

import org.jspecify.annotations.NullMarked;
