package hamgara.forum.personal;

import java.util.List;
import java.util.Map;

/// A feature that keeps something of persons: it shows a person all of it, and forgets whose it was.
///
/// Whoever adds a column with the pseudonym of a person implements this beside it; a test reads the schema and fails
/// where somebody did not.
public interface Personal {

    /// What it keeps, as a member of the export, such as `supports`.
    String name();

    /// All that is kept of the person, oldest first.
    List<Map<String, Object>> of(String person);

    /// Takes the person out of it; what others rely on stays with [Remains]. Answers how much there was.
    int forget(String person);
}
