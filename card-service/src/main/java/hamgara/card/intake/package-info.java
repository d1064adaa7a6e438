/// Lists of people that the desk brings in as a file, tried out first and then enrolled line by line.
@NullMarked
package hamgara.card.intake;

import org.jspecify.annotations.NullMarked;
