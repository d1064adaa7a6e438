package hamgara.card.person;

/// Kept only because some hours of some venues are for women or for men.
public enum Gender {
    FEMALE,
    MALE
}
