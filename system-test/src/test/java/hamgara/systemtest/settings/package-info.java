/// What the environment can tell the platform, as the code has it and as `docs/operations.md` tells it.
@NullMarked
package hamgara.systemtest.settings;

import org.jspecify.annotations.NullMarked;
