/// A PostgreSQL server out of an unpacked archive, with one database and role for each service.
@NullMarked
package hamgara.launcher.postgres;

import org.jspecify.annotations.NullMarked;
