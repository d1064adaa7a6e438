package hamgara.forum.polis;

/// The numbers a map is worked out with.
///
/// @param leastVotes answers a voter needs to be placed (fewer when there are fewer statements)
/// @param leastVoters below this many, the next most active are placed too
/// @param baseClusters at most this many small clusters before people are grouped
/// @param mostGroups at most this many groups
/// @param steadiness updates in a row that a new number of groups must win to be adopted
/// @param refuseSmallGroups whether a number of groups with one under max(3, 2 %) of the people placed is refused
public record OpinionParams(
        int leastVotes, int leastVoters, int baseClusters, int mostGroups, int steadiness, boolean refuseSmallGroups) {

    public static final OpinionParams USUAL = new OpinionParams(7, 15, 100, 5, 4, false);
}
