package hamgara.forum.polis;

/// A statement that stands for a group: what the group says to it more than the others do.
///
/// @param column the statement's column
/// @param agree whether the group is for it, else against it
/// @param success those of the group who say so
/// @param trials those of the group who answered
/// @param share (success + 1) / (trials + 2)
/// @param test how far the share is from one half, as a z score
/// @param ratio the share over that of the other groups together
/// @param ratioTest how far the two are apart, as a z score
/// @param bestAgree whether it stands here as what the group agrees with most
public record Representative(
        int column,
        boolean agree,
        int success,
        int trials,
        double share,
        double test,
        double ratio,
        double ratioTest,
        boolean bestAgree) {}
