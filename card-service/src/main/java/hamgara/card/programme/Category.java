package hamgara.card.programme;

/// What an entry is for.
public enum Category {
    SPORT,
    CULTURE,
    LIBRARY,
    HERITAGE,
    SKILLS
}
