package hamgara.forum.sweep;

import java.util.List;
import java.util.Set;

/// Work that is done many at a time in one transaction, and one at a time where that fails; each method runs in a
/// transaction of its own. What another instance has is left to it.
public interface Pieces<T> {

    /// Does the next piece of what is due, but not these. False when nothing is left.
    boolean piece(Set<T> butThese);

    /// What is in that piece, without doing it.
    List<T> due(Set<T> butThese);

    /// Does one of them, unless somebody was quicker.
    void one(T of);

    /// One of them failed and is left behind.
    default void passBy(T of) {}
}
