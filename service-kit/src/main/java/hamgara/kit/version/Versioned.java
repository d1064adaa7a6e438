package hamgara.kit.version;

/// A single resource on the wire: its version becomes part of a strong ETag.
public interface Versioned {
    long version();
}
