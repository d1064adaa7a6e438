/// Persian and Arabic text as people type it, and as it is stored, searched and compared.
@NullMarked
package hamgara.kit.text;

import org.jspecify.annotations.NullMarked;
