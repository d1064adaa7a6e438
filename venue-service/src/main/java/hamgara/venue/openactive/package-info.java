/// What the world may copy: opportunities for sport as OpenActive describes them, culture as events of schema.org, in
/// feeds that can be followed.
@NullMarked
package hamgara.venue.openactive;

import org.jspecify.annotations.NullMarked;
