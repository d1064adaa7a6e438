/// Cases as an Open311 GeoReport v2 server shows them, to be read by programs that know that standard and nothing of
/// us.
@NullMarked
package hamgara.forum.open311;

import org.jspecify.annotations.NullMarked;
