/// Grant batches: an allowance for everybody in a programme, asked for by one person and approved by another.
@NullMarked
package hamgara.card.grantbatch;

import org.jspecify.annotations.NullMarked;
