package hamgara.forum.wording;

/// What happened with one wording of a text, among several that it has in time.
public interface OfWording {

    /// The number of that wording.
    int textVersion();
}
